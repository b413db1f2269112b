import { safeInteger } from '@openfloor/kernel';
import { journalRow, type RawRow } from './raw-row.js';
import { chainHash, GENESIS_HASH } from './row.js';
import type { Query } from './stored-commands.js';

export interface CheckedTail {
  /** The first and the last command that were looked at, and how many there are. */
  readonly from: number;
  readonly through: number;
  readonly commands: number;
  /** Hash of the last row, as the journal's head has it. */
  readonly head: Buffer;
  /** What is wrong first, without a full stop; null: nothing. */
  readonly problem: string | null;
}

/** One row more than is checked: the chain goes on from its hash. */
const TAIL = 'SELECT * FROM journal ORDER BY seq DESC LIMIT $1';

/**
 * Whether the newest rows of the journal are as they were written and end where its head says: their numbers and their
 * chain of hashes. Does not apply them again, as a start and `verify` do. The statements have to see the same moment.
 */
export async function checkTail(query: Query, commands: number): Promise<CheckedTail> {
  const [partition] = await query('SELECT last_seq, head_hash FROM partition WHERE id = 1', []);
  const through = safeInteger(String(partition?.last_seq ?? 0));
  const head = (partition?.head_hash as Buffer | undefined) ?? GENESIS_HASH;
  const newest = (await query(TAIL, [commands + 1])) as unknown as RawRow[];
  const rows = newest.reverse();
  const before = rows.length > commands ? rows.shift() : undefined;
  const from = Math.max(1, through - rows.length + 1);
  const problem = wrongIn(rows, { first: from, before: before?.hash ?? GENESIS_HASH, head });
  return { from, through, commands: rows.length, head, problem };
}

function wrongIn(
  rows: readonly RawRow[],
  { first, before, head }: { first: number; before: Buffer; head: Buffer },
): string | null {
  let hash = before;
  for (const [place, row] of rows.entries()) {
    const sequence = safeInteger(row.seq);
    if (sequence !== first + place) return `command ${first + place} is missing`;
    if (!hashOf(row, hash).equals(row.hash)) return `command ${sequence} was altered, or one before it`;
    hash = row.hash;
  }
  return hash.equals(head) ? null : 'the last command is not the one that was committed';
}

const hashOf = (row: RawRow, before: Buffer): Buffer => chainHash(before, journalRow(row));
