import { createHash } from 'node:crypto';
import type { Origin } from '../access/principal.js';

/** What a record holds in the chain: ids, numbers and digests. */
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

/** What is kept beside it and can be erased. */
export interface AuditWords extends Origin {
  readonly salt: Buffer;
  readonly reason: string;
  readonly details: unknown;
}

/** What comes before the first record. */
export const AUDIT_GENESIS: Buffer = Buffer.alloc(32);

export const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Of a record and everything before it. Pure. */
export function auditHash(before: Buffer, row: AuditRow): Buffer {
  const { seq, at, actorId, act, subject, keyDigest, wordsDigest } = row;
  const digests = [keyDigest?.toString('hex') ?? null, wordsDigest.toString('hex')];
  return sha256(before, JSON.stringify([seq, at, actorId, act, subject, ...digests]));
}

/** Ties the words to their record as long as they are there; without the salt nobody can guess them from it. Pure. */
export function wordsDigestOf({ salt, address, agent, reason, details }: AuditWords): Buffer {
  return sha256(salt, JSON.stringify([address, agent, reason, sorted(details)]));
}

/** jsonb does not keep the order of keys. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
