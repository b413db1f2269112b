import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** Of Fastify. */
export interface DownloadRequest {
  readonly raw: IncomingMessage;
}

/** Of Fastify. */
export interface DownloadReply {
  readonly raw: ServerResponse;
  header(name: string, value: string): DownloadReply;
  send(body: Readable): unknown;
}

export interface Download {
  /** As the browser keeps it. */
  readonly file: string;
  readonly type: string;
  readonly text: AsyncIterable<string>;
}

/** A download that nobody reads holds memory and a socket. */
const PATIENCE_MS = 60_000;

/**
 * Sends a file piece by piece, as fast as it is read. When something fails on the way the connection is cut, so that
 * half a file is not taken for a whole one.
 */
export function sendDownload(reply: DownloadReply, { file, type, text }: Download): void {
  const body = Readable.from(text, { objectMode: false });
  reply.raw.setTimeout(PATIENCE_MS, () => reply.raw.destroy());
  reply.raw.once('close', () => body.destroy());
  reply
    .header('content-type', `${type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${file}"`)
    .header('cache-control', 'no-store')
    .send(body);
}
