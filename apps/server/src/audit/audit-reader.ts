import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditAct } from './audit-act.js';
import type { AuditRow } from './audit-chain.js';

/** A record as it is stored; its words are null once they were erased. */
export interface StoredRecord extends AuditRow {
  readonly act: AuditAct;
  /** Pseudonym of the actor. */
  readonly actor: string | null;
  readonly hash: Buffer;
  readonly words: StoredWords | null;
}

export interface StoredWords {
  readonly salt: Buffer;
  readonly address: string;
  readonly agent: string;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  /** Any of these; null or left out: all. */
  readonly acts?: readonly AuditAct[] | null;
  readonly actorId?: number | null;
  readonly subject?: string | null;
  /** Milliseconds since 1970. */
  readonly from?: number | null;
  readonly to?: number | null;
}

interface RawRecord {
  seq: string;
  at_ms: string;
  actor_id: number | null;
  act: AuditAct;
  subject: string;
  key_digest: Buffer | null;
  words_digest: Buffer;
  hash: Buffer;
  actor: string | null;
  salt: Buffer | null;
  address: string;
  agent: string;
  reason: string;
  details: Record<string, unknown>;
}

const COLUMNS = `a.seq, a.at_ms, a.actor_id, a.act, a.subject, a.key_digest, a.words_digest, a.hash,
  m.handle AS actor, w.salt, w.address, w.agent, w.reason, w.details`;
const TABLES = 'audit a LEFT JOIN audit_words w USING (seq) LEFT JOIN member m ON m.id = a.actor_id';
const MATCHES = `($1::text[] IS NULL OR a.act = ANY($1)) AND ($2::int IS NULL OR a.actor_id = $2)
  AND ($3::text IS NULL OR a.subject = $3) AND ($4::bigint IS NULL OR a.at_ms >= $4)
  AND ($5::bigint IS NULL OR a.at_ms < $5)`;

/** Reads the record of privileged acts. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: DataSource) {}

  /** Newest first, below a number. */
  async newest(filter: AuditFilter, { below, count }: { below: number | null; count: number }) {
    const rows: RawRecord[] = await this.database.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${MATCHES} AND ($6::bigint IS NULL OR a.seq < $6)
       ORDER BY a.seq DESC LIMIT $7`,
      [...valuesOf(filter), below, count],
    );
    return rows.map(recordOf);
  }

  /** Oldest first, above a number. */
  async next({ above, count }: { above: number; count: number }): Promise<StoredRecord[]> {
    const rows: RawRecord[] = await this.database.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE a.seq > $1 ORDER BY a.seq LIMIT $2`,
      [above, count],
    );
    return rows.map(recordOf);
  }

  /** The newest of these acts about each subject. */
  async newestAbout(subjects: readonly string[], acts: readonly AuditAct[]): Promise<StoredRecord[]> {
    const rows: RawRecord[] = await this.database.query(
      `SELECT DISTINCT ON (a.subject) ${COLUMNS} FROM ${TABLES}
       WHERE a.subject = ANY($1) AND a.act = ANY($2) ORDER BY a.subject, a.seq DESC`,
      [subjects, acts],
    );
    return rows.map(recordOf);
  }

  async count(filter: AuditFilter): Promise<number> {
    const [row]: { n: number }[] = await this.database.query(
      `SELECT count(*)::int AS n FROM audit a WHERE ${MATCHES}`,
      valuesOf(filter),
    );
    return row?.n ?? 0;
  }
}

const valuesOf = ({ acts, actorId, subject, from, to }: AuditFilter): unknown[] => [
  acts ?? null,
  actorId ?? null,
  subject ?? null,
  from ?? null,
  to ?? null,
];

function recordOf(row: RawRecord): StoredRecord {
  const { salt, address, agent, reason, details } = row;
  return {
    seq: Number(row.seq),
    at: Number(row.at_ms),
    actorId: row.actor_id,
    actor: row.actor,
    act: row.act,
    subject: row.subject,
    keyDigest: row.key_digest,
    wordsDigest: row.words_digest,
    hash: row.hash,
    words: salt === null ? null : { salt, address, agent, reason, details },
  };
}
