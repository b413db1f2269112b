import { type Answer, type Command, decodeAnswer, decodeCommand } from '@openfloor/exchange';
import { safeInteger } from '@openfloor/kernel';
import { ColumnBatch } from './table.js';
import { WANTED_KEYS } from './tables.js';

/** Runs a statement on the journal's database. */
export type Query = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

export interface CommandKey {
  /** The acting member; 0 for the exchange itself. */
  readonly actor: number;
  /** Of the idempotency key, as `Exchange.keyDigest` tells it. */
  readonly keyDigest: Buffer;
}

export interface StoredCommand extends CommandKey {
  readonly sequence: number;
  readonly command: Command;
  readonly answer: Answer;
}

/** The commands of these keys that are in the journal, with what became of them, in one statement. */
export async function findCommands(query: Query, keys: readonly CommandKey[]): Promise<StoredCommand[]> {
  if (keys.length === 0) return [];
  const wanted = new ColumnBatch(WANTED_KEYS);
  for (const { actor, keyDigest } of keys) wanted.add(actor, keyDigest);
  const text = `SELECT j.seq, j.actor, j.key_digest, j.command, j.answer
    FROM unnest($1::bigint[], $2::bytea[]) AS wanted (actor, key_digest)
    JOIN journal j ON j.actor = wanted.actor AND j.key_digest = wanted.key_digest`;
  const rows = (await query(text, wanted.parameters())) as unknown as RawRow[];
  return rows.map(({ seq, actor, key_digest, command, answer }) => ({
    sequence: safeInteger(seq),
    actor: safeInteger(actor),
    keyDigest: key_digest,
    command: decodeCommand(command),
    answer: decodeAnswer(answer),
  }));
}

interface RawRow {
  seq: string;
  actor: string;
  key_digest: Buffer;
  command: Buffer;
  answer: Buffer;
}
