import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Origin } from '../access/principal.js';
import type { AuditAct } from './audit-act.js';

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
  /** Figures and words that tell what was asked for, for example the roles of before and after. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The idempotency key: the same act sent again with it is one act. */
  readonly key?: string;
}

interface Head {
  last_seq: string;
  head_hash: Buffer;
}

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * The record of privileged acts. Each row is hashed with the one before it; it holds ids, numbers and a salted digest
 * of its words, which are kept beside it and can be erased (law 11).
 */
@Injectable()
export class AuditLog {
  constructor(private readonly database: DataSource) {}

  /**
   * Adds an act to the record, in the transaction of whoever does it (or in one of its own, before the command goes to
   * the exchange: what became of it is in the journal).
   * @returns its number; of one that is there already by its key, null
   */
  async record(audited: Audited, manager?: EntityManager): Promise<number | null> {
    if (manager === undefined) return this.database.transaction((own) => this.append(audited, own));
    return this.append(audited, manager);
  }

  private async append(audited: Audited, manager: EntityManager): Promise<number | null> {
    const { actorId, act, subject, origin, reason = '', details = {}, key } = audited;
    const [head]: Head[] = await manager.query(
      'SELECT last_seq, head_hash FROM audit_head WHERE id = 1 FOR UPDATE',
    );
    if (head === undefined) throw new Error('the record of acts has no head');
    const keyDigest = key === undefined ? null : sha256(key);
    if (keyDigest !== null) {
      const known: unknown[] = await manager.query(
        'SELECT 1 FROM audit WHERE actor_id IS NOT DISTINCT FROM $1 AND act = $2 AND key_digest = $3',
        [actorId, act, keyDigest],
      );
      if (known.length > 0) return null;
    }
    const seq = Number(head.last_seq) + 1;
    const at = Date.now();
    const salt = randomBytes(16);
    const wordsDigest = wordsDigestOf({ salt, ...origin, reason, details });
    const row = { seq, at, actorId, act, subject, keyDigest, wordsDigest };
    const hash = auditHash(head.head_hash, row);
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
}

export interface AuditRow {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actorId: number | null;
  readonly act: string;
  readonly subject: string;
  readonly keyDigest: Buffer | null;
  readonly wordsDigest: Buffer;
}

/** Of a row and everything before it. */
export function auditHash(before: Buffer, row: AuditRow): Buffer {
  const { seq, at, actorId, act, subject, keyDigest, wordsDigest } = row;
  const facts = [
    seq,
    at,
    actorId,
    act,
    subject,
    keyDigest?.toString('hex') ?? null,
    wordsDigest.toString('hex'),
  ];
  return sha256(before, JSON.stringify(facts));
}

export interface AuditWords extends Origin {
  readonly salt: Buffer;
  readonly reason: string;
  readonly details: unknown;
}

/** Ties the words to their row as long as they are there; without the salt nobody can guess them from it. */
export function wordsDigestOf({ salt, address, agent, reason, details }: AuditWords): Buffer {
  return sha256(salt, JSON.stringify([address, agent, reason, sorted(details)]));
}

/** jsonb does not keep the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
