import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Origin } from '../access/principal.js';
import { ServerSecret } from '../secrets/server-secret.js';
import type { AuditAct } from './audit-act.js';
import { auditHash, sorted, wordsDigestOf } from './audit-chain.js';

/** Who did what, when, from where and why. */
export interface Audited {
  /** null: the exchange itself. */
  readonly actorId: number | null;
  readonly act: AuditAct;
  /** What it was done to, for example `Market:5`, `Member:7` or `Exchange`; an id, never a name. */
  readonly subject: string;
  readonly origin: Origin;
  /** Free text; '' where none was given. */
  readonly reason?: string;
  /** Figures and words that tell what was asked for, for example the roles that a member is to have. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** How it was until then; kept with the details as `before`, and no part of what was asked for. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** The idempotency key: the same act sent again with it is one act. */
  readonly key?: string;
  /** Instead of the key: its digest in the journal, by which the command of the act is found there. */
  readonly keyDigest?: Buffer;
}

interface Head {
  last_seq: string;
  head_hash: Buffer;
}

interface Known {
  subject: string;
  reason: string | null;
  details: Record<string, unknown> | null;
}

/**
 * The record of privileged acts. Each row is hashed with the one before it; it holds ids, numbers and salted digests
 * of its key and its words. The words are kept beside it and can be erased (law 11).
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: DataSource,
    private readonly secret: ServerSecret,
  ) {}

  /**
   * Adds an act to the record, in the transaction of whoever does it (or in one of its own, before the command goes to
   * the exchange: what became of it is in the journal).
   * @returns its number; of one that is there already by its key, null
   */
  async record(audited: Audited, manager?: EntityManager): Promise<number | null> {
    const keyDigest = await this.keyDigest(audited);
    if (manager === undefined) return this.database.transaction((own) => append(own, audited, keyDigest));
    return append(manager, audited, keyDigest);
  }

  /**
   * The same in a transaction of its own, for what may come again. CONFLICT: its key was used for something else.
   * @param spare of `withSpare`
   */
  async recordOnce(
    audited: Audited,
    spare: EntityManager = this.database.manager,
  ): Promise<'RECORDED' | 'KNOWN' | 'CONFLICT'> {
    const keyDigest = await this.keyDigest(audited);
    return spare.transaction(async (manager) => {
      if ((await append(manager, audited, keyDigest)) !== null) return 'RECORDED';
      const known = await findKnown(manager, audited, keyDigest);
      return known !== null && isSame(known, audited) ? 'KNOWN' : 'CONFLICT';
    });
  }

  /**
   * For who records an act by itself in the midst of a transaction: the connection for it is there before anything is
   * locked. One that was asked for only then could be held by those who wait for the lock, for ever.
   */
  async withSpare<Answer>(work: (spare: EntityManager) => Promise<Answer>): Promise<Answer> {
    const runner = this.database.createQueryRunner();
    try {
      await runner.connect();
      return await work(runner.manager);
    } finally {
      await runner.release();
    }
  }

  /** Whether the act of this key is in the record. */
  async knows(audited: Audited): Promise<boolean> {
    return (await findKnown(this.database.manager, audited, await this.keyDigest(audited))) !== null;
  }

  private async keyDigest({ key, keyDigest }: Audited): Promise<Buffer | null> {
    if (keyDigest !== undefined) return keyDigest;
    return key === undefined ? null : Buffer.from(await this.secret.derive('audit key', key), 'base64url');
  }
}

async function append(
  manager: EntityManager,
  audited: Audited,
  keyDigest: Buffer | null,
): Promise<number | null> {
  const { actorId, act, subject, origin, reason = '' } = audited;
  const [head]: Head[] = await manager.query(
    'SELECT last_seq, head_hash FROM audit_head WHERE id = 1 FOR UPDATE',
  );
  if (head === undefined) throw new Error('the record of acts has no head');
  if (keyDigest !== null && (await findKnown(manager, audited, keyDigest)) !== null) return null;
  const seq = Number(head.last_seq) + 1;
  const at = Date.now();
  const salt = randomBytes(16);
  const details = detailsOf(audited);
  const wordsDigest = wordsDigestOf({ salt, ...origin, reason, details });
  const hash = auditHash(head.head_hash, { seq, at, actorId, act, subject, keyDigest, wordsDigest });
  await manager.query(
    `INSERT INTO audit (seq, at_ms, actor_id, act, subject, key_digest, words_digest, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [seq, at, actorId, act, subject, keyDigest, wordsDigest, hash],
  );
  await manager.query(
    'INSERT INTO audit_words (seq, salt, address, agent, reason, details) VALUES ($1, $2, $3, $4, $5, $6)',
    [seq, salt, origin.address, origin.agent, reason, JSON.stringify(details)],
  );
  await manager.query('UPDATE audit_head SET last_seq = $1, head_hash = $2 WHERE id = 1', [seq, hash]);
  return seq;
}

async function findKnown(
  manager: EntityManager,
  { actorId, act }: Audited,
  keyDigest: Buffer | null,
): Promise<Known | null> {
  const [known]: Known[] = await manager.query(
    `SELECT a.subject, w.reason, w.details FROM audit a LEFT JOIN audit_words w USING (seq)
     WHERE a.actor_id IS NOT DISTINCT FROM $1 AND a.act = $2 AND a.key_digest = $3`,
    [actorId, act, keyDigest],
  );
  return known ?? null;
}

/** As JSON has it: what is undefined is not there. */
function detailsOf({ details = {}, before }: Audited): Record<string, unknown> {
  return JSON.parse(JSON.stringify(before === undefined ? details : { ...details, before }));
}

/** Of one whose words were erased, which is long ago, the subject tells. */
function isSame(known: Known, audited: Audited): boolean {
  if (known.subject !== audited.subject) return false;
  if (known.details === null) return true;
  const asked = (details: Record<string, unknown>): string =>
    JSON.stringify(sorted({ ...details, before: null }));
  return known.reason === (audited.reason ?? '') && asked(known.details) === asked(detailsOf(audited));
}
