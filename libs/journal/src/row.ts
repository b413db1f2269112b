import { hash } from 'node:crypto';

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
/** Three doubles, the version and five lengths. */
const HEAD_BYTES = 48;

export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** Keys may be free text, so only a digest of them is kept (law 11): 16 bytes, wide enough never to collide. */
export function digestKey(key: string): Buffer {
  return hash('sha256', key, 'buffer').subarray(0, 16);
}

/**
 * Law 11: every row's hash covers the row before it and all of its own bytes, each field with its length, so that
 * a row that was altered, moved or taken out shows.
 */
export function chainHash(previous: Uint8Array, row: Omit<JournalRow, 'hash'>): Buffer {
  const key = row.keyDigest ?? NO_KEY;
  const { command, answer, eventsHash } = row;
  const parts = [previous, key, command, answer, eventsHash];
  const bytes = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + part.length, HEAD_BYTES));
  bytes.writeDoubleBE(row.sequence, 0);
  bytes.writeDoubleBE(row.at, 8);
  bytes.writeDoubleBE(row.actor, 16);
  bytes.writeUInt32BE(row.coreVersion, 24);
  let at = HEAD_BYTES;
  for (const [i, part] of parts.entries()) {
    bytes.writeUInt32BE(part.length, 28 + 4 * i);
    bytes.set(part, at);
    at += part.length;
  }
  return sha256(bytes);
}
