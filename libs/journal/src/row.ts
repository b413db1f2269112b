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
/** What is hashed is put together here; it grows with the largest row. */
let scratch = Buffer.alloc(16_384);
let head = new DataView(scratch.buffer, scratch.byteOffset, HEAD_BYTES);

export function sha256(bytes: Uint8Array): Buffer {
  // As text and back: a buffer straight from the hash is memory outside the heap, which costs twice as much.
  return Buffer.from(hash('sha256', bytes, 'binary'), 'binary');
}

/**
 * Keys may be free text, so only a digest of them is kept (law 11): 16 bytes, wide enough never to collide. The salt is
 * a secret of the exchange, so that a name or an address used as a key cannot be guessed from it.
 */
export function digestKey(key: string, salt = ''): Buffer {
  return hash('sha256', salt + key, 'buffer').subarray(0, 16);
}

/**
 * Law 11: every row's hash covers the row before it and all of its own bytes, each field with its length, so that
 * a row that was altered, moved or taken out shows.
 */
export function chainHash(previous: Uint8Array, row: Omit<JournalRow, 'hash'>): Buffer {
  const key = row.keyDigest ?? NO_KEY;
  const { command, answer, eventsHash } = row;
  const parts = previous.length + key.length + command.length + answer.length + eventsHash.length;
  if (HEAD_BYTES + parts > scratch.length) grow(HEAD_BYTES + parts);
  head.setFloat64(0, row.sequence);
  head.setFloat64(8, row.at);
  head.setFloat64(16, row.actor);
  head.setUint32(24, row.coreVersion);
  let at = put(previous, 0, HEAD_BYTES);
  at = put(key, 1, at);
  at = put(command, 2, at);
  at = put(answer, 3, at);
  at = put(eventsHash, 4, at);
  return sha256(scratch.subarray(0, at));
}

/** Writes the part's length into the head and the part at `at`; returns where the next one goes. */
function put(part: Uint8Array, place: number, at: number): number {
  head.setUint32(28 + 4 * place, part.length);
  // Parts are short: a loop is quicker than setting up a copy.
  for (let i = 0; i < part.length; i++) scratch[at + i] = part[i] as number;
  return at + part.length;
}

function grow(length: number): void {
  scratch = Buffer.alloc(2 * length);
  head = new DataView(scratch.buffer, scratch.byteOffset, HEAD_BYTES);
}
