import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isIdempotencyKey } from '../graphql/clean-text.js';

export interface KeyedCommand {
  /** Whose key it is, for example `member/7`; keys of different actors have nothing to do with each other. */
  readonly actor: string;
  readonly key: string;
  /** What has to be the same when it comes again: the mutation's name and its input without the key. */
  readonly body: unknown;
}

export type KeyedRefusal = 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_CONFLICT';

interface StoredAnswer {
  body_digest: Buffer;
  answer: unknown;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Idempotency of what does not go through the journal: the work and its answer are one database transaction, so a
 * request that comes again gets the answer of the first time, also after a restart, and nothing happens twice.
 */
@Injectable()
export class KeyedAnswers {
  constructor(private readonly database: DataSource) {}

  /**
   * @param work its answer is kept as JSON: no secrets in it. When it throws, nothing is kept, the key included.
   */
  async once<Answer>(
    { actor, key, body }: KeyedCommand,
    work: (manager: EntityManager) => Promise<Answer>,
  ): Promise<{ ok: true; answer: Answer; repeated: boolean } | { ok: false; code: KeyedRefusal }> {
    if (!isIdempotencyKey(key)) return { ok: false, code: 'IDEMPOTENCY_KEY_INVALID' };
    const keys = [actor, digest(key)];
    const bodyDigest = digest(JSON.stringify(body));
    return this.database.transaction(async (manager) => {
      // Who comes with the same key meanwhile waits here until the first is done.
      const fresh: unknown[] = await manager.query(
        `INSERT INTO keyed_answer (actor, key_digest, body_digest, answer) VALUES ($1, $2, $3, 'null')
         ON CONFLICT DO NOTHING RETURNING 1`,
        [...keys, bodyDigest],
      );
      if (fresh.length === 0) {
        const [stored]: StoredAnswer[] = await manager.query(
          'SELECT body_digest, answer FROM keyed_answer WHERE actor = $1 AND key_digest = $2',
          keys,
        );
        if (stored?.body_digest.equals(bodyDigest) !== true)
          return { ok: false, code: 'IDEMPOTENCY_CONFLICT' };
        return { ok: true, answer: stored.answer as Answer, repeated: true };
      }
      const answer = await work(manager);
      await manager.query('UPDATE keyed_answer SET answer = $3 WHERE actor = $1 AND key_digest = $2', [
        ...keys,
        JSON.stringify(answer),
      ]);
      return { ok: true, answer, repeated: false };
    });
  }
}
