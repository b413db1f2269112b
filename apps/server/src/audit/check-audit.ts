import { AUDIT_GENESIS, type AuditRow, auditHash, wordsDigestOf } from './audit-chain.js';

/** Runs a statement; all that one check asks have to see the same moment. */
export type Query = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

interface Problem {
  readonly record: number;
  readonly text: string;
}

export interface CheckedAudit {
  /** Records that were checked. */
  readonly records: number;
  /** The first wrong one and what is wrong; null when all is well. */
  readonly problem: Problem | null;
  /** Hash of the last record. */
  readonly head: Buffer;
}

interface RawRow {
  seq: string;
  at_ms: string;
  actor_id: number | null;
  act: string;
  subject: string;
  key_digest: Buffer | null;
  words_digest: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  address: string;
  agent: string;
  reason: string;
  details: unknown;
}

const ROWS_AT_ONCE = 1_000;
const PAGE = `SELECT a.*, w.salt, w.address, w.agent, w.reason, w.details
  FROM audit a LEFT JOIN audit_words w USING (seq) WHERE a.seq > $1 ORDER BY a.seq LIMIT ${ROWS_AT_ONCE}`;

/**
 * Checks the record of privileged acts from its first row to its head: no number is missing, every hash fits what came
 * before, and so do the words that were not erased.
 */
export async function checkAudit(query: Query): Promise<CheckedAudit> {
  const [head] = await query('SELECT last_seq, head_hash FROM audit_head WHERE id = 1', []);
  const last = Number(head?.last_seq ?? 0);
  const headHash = (head?.head_hash as Buffer | undefined) ?? AUDIT_GENESIS;
  let records = 0;
  let above = Number.MIN_SAFE_INTEGER;
  let hash = AUDIT_GENESIS;
  for (;;) {
    const rows = (await query(PAGE, [above])) as unknown as RawRow[];
    for (const row of rows) {
      const problem = wrongIn(row, { number: records + 1, before: hash, last });
      if (problem !== null) return { records, problem, head: headHash };
      hash = row.hash;
      above = ++records;
    }
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return { records, problem: wrongAtEnd({ records, last, fits: hash.equals(headHash) }), head: headHash };
}

function wrongIn(raw: RawRow, place: { number: number; before: Buffer; last: number }): Problem | null {
  const { number, before, last } = place;
  const wrong = (text: string, record = number): Problem => ({ record, text });
  const seq = Number(raw.seq);
  if (seq > number) return wrong(`record ${number} is missing`);
  if (seq < number || seq > last) return wrong(`record ${seq} was never written`, seq);
  if (!auditHash(before, rowOf(raw)).equals(raw.hash)) return wrong(`record ${number} was altered`);
  return wordsFit(raw) ? null : wrong(`the words of record ${number} were altered`);
}

function wrongAtEnd(end: { records: number; last: number; fits: boolean }): Problem | null {
  const { records, last, fits } = end;
  if (records < last) return { record: records + 1, text: `record ${records + 1} is missing` };
  return fits ? null : { record: records, text: `record ${records} is not the last one that was written` };
}

function rowOf({ seq, at_ms, actor_id, act, subject, key_digest, words_digest }: RawRow): AuditRow {
  const digests = { keyDigest: key_digest, wordsDigest: words_digest };
  return { seq: Number(seq), at: Number(at_ms), actorId: actor_id, act, subject, ...digests };
}

/** Words that were erased are not there. */
function wordsFit({ salt, address, agent, reason, details, words_digest }: RawRow): boolean {
  return salt === null || wordsDigestOf({ salt, address, agent, reason, details }).equals(words_digest);
}
