import { createHash, hash } from 'node:crypto';

/** One command in the journal as it stands in the database. */
export interface JournalRow {
  readonly sequence: number;
  /** Milliseconds since 1970: the core's time. */
  readonly at: number;
  /** The acting member; 0 for the exchange itself. */
  readonly actor: number;
  /** Of the client's idempotency key; null when it gave none. */
  readonly keyDigest: Buffer | null;
  readonly coreVersion: number;
  readonly command: Uint8Array;
  readonly answer: Uint8Array;
  readonly eventsHash: Buffer;
  readonly hash: Buffer;
}

/** What comes before the first row. */
export const GENESIS_HASH: Buffer = Buffer.alloc(32);

const NO_KEY = Buffer.alloc(0);

export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** Keys may be free text, so only a digest of them is kept (law 11): 16 bytes, wide enough never to collide. */
export function digestKey(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest().subarray(0, 16);
}

/**
 * Law 11: every row's hash covers the row before it and all of its own bytes, each field with its length, so that
 * a row that was altered, moved or taken out shows.
 */
export function chainHash(previous: Uint8Array, row: Omit<JournalRow, 'hash'>): Buffer {
  const key = row.keyDigest ?? NO_KEY;
  const { command, answer, eventsHash } = row;
  const head = Buffer.allocUnsafe(48);
  head.writeDoubleBE(row.sequence, 0);
  head.writeDoubleBE(row.at, 8);
  head.writeDoubleBE(row.actor, 16);
  head.writeUInt32BE(row.coreVersion, 24);
  head.writeUInt32BE(previous.length, 28);
  head.writeUInt32BE(key.length, 32);
  head.writeUInt32BE(command.length, 36);
  head.writeUInt32BE(answer.length, 40);
  head.writeUInt32BE(eventsHash.length, 44);
  return sha256(Buffer.concat([head, previous, key, command, answer, eventsHash]));
}
