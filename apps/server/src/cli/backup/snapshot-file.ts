import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { cannotRead } from '../tool/named-file.js';
import { linesOf } from '../tool/text-lines.js';
import type { SnapshotHeader } from './snapshot-header.js';

/*
 * The format: a line of JSON that begins with MARK and FORMAT; the rows, compressed by gzip, as lines of JSON
 * (see snapshot-rows.ts); and a last line with the SHA-256 of all bytes before it.
 */
const MARK = '{"openfloorSnapshot":';
const FORMAT = 1;
const TRAILER = /^\nsha256 ([0-9a-f]{64})\n$/;
const TRAILER_BYTES = 73;
const MAX_HEADER_BYTES = 1_000_000;
const CHUNK_BYTES = 1 << 18;

/** Writes header and rows to the file, which is empty. */
export async function writeSnapshotFile(
  file: FileHandle,
  header: SnapshotHeader,
  rows: AsyncIterable<string>,
): Promise<void> {
  const hash = createHash('sha256');
  const append = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    await file.appendFile(bytes);
  };
  await append(Buffer.from(`${MARK}${FORMAT},${JSON.stringify(header).slice(1)}\n`));
  const compressed = createGzip({ chunkSize: CHUNK_BYTES });
  await pipeline(Readable.from(rows), compressed, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) await append(chunk);
  });
  await file.appendFile(`\nsha256 ${hash.digest('hex')}\n`);
}

/** A snapshot that is whole and unaltered. */
export interface SnapshotSource {
  readonly header: SnapshotHeader;
  /** The lines of the rows, in pieces. */
  rows(): AsyncIterable<string[]>;
  close(): Promise<void>;
}

/**
 * Opens a snapshot after checking all of its bytes.
 * @throws Error with a sentence that names the file and what is wrong with it
 */
export async function openSnapshotFile(name: string, path: string): Promise<SnapshotSource> {
  const file = await open(path).catch((error: unknown) => {
    throw cannotRead(name, error);
  });
  try {
    const { header, rowsFrom, rowsTo } = await check(name, file);
    const rows = (): AsyncIterable<string[]> => linesOf(uncompressed(file, rowsFrom, rowsTo));
    return { header, rows, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* uncompressed(file: FileHandle, start: number, to: number): AsyncIterable<string> {
  const rows = createGunzip({ chunkSize: CHUNK_BYTES });
  const pumped = pipeline(Readable.from(bytesOf(file, start, to)), rows);
  pumped.catch(() => undefined); // reading the rows fails with the same
  yield* rows.setEncoding('utf8') as AsyncIterable<string>;
  await pumped;
}

interface Checked {
  readonly header: SnapshotHeader;
  readonly rowsFrom: number;
  readonly rowsTo: number;
}

async function check(name: string, file: FileHandle): Promise<Checked> {
  const stats = await file.stat();
  if (stats.isDirectory()) throw cannotRead(name, Object.assign(new Error(), { code: 'EISDIR' }));
  if (!stats.isFile()) throw new Error(`${name} cannot be read: it is no ordinary file.`);
  const { bytes, end } = await readHeader(file);
  const text = bytes.toString('utf8', 0, end);
  if (!text.startsWith(MARK)) throw new Error(`${name} is no snapshot of Openfloor.`);
  const format = /^\d+/.exec(text.slice(MARK.length))?.[0];
  if (format !== String(FORMAT)) {
    throw new Error(`${name} has the format ${format}, and this Openfloor reads the format ${FORMAT}.`);
  }
  const rowsTo = stats.size - TRAILER_BYTES;
  if (rowsTo <= end || end === bytes.length) throw new Error(`${name} ends too early: it was cut off.`);
  const stated = TRAILER.exec(await readAt(file, rowsTo, TRAILER_BYTES))?.[1];
  if (stated === undefined) throw new Error(`${name} ends too early: it was cut off.`);
  if (stated !== (await hashOf(file, rowsTo)))
    throw new Error(`${name} was altered: its checksum does not match.`);
  return { header: JSON.parse(text) as SnapshotHeader, rowsFrom: end + 1, rowsTo };
}

/** The begin of the file, and where its first line ends. */
async function readHeader(file: FileHandle): Promise<{ bytes: Buffer; end: number }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
  const bytes = buffer.subarray(0, bytesRead);
  const end = bytes.indexOf('\n');
  return { bytes, end: end === -1 ? bytes.length : end };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.toString('latin1', 0, bytesRead);
}

async function hashOf(file: FileHandle, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(file, 0, bytes)) hash.update(chunk);
  return hash.digest('hex');
}

/** Not a stream of the file's own, which would close it in the end. */
async function* bytesOf(file: FileHandle, start: number, to: number): AsyncIterable<Buffer> {
  for (let at = start; at < to; ) {
    const length = Math.min(CHUNK_BYTES, to - at);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) throw new Error('the snapshot became shorter while it was read');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
