import { connect, type Socket } from 'node:net';

const TEXT = 1;
const PING = 9;
/** Without it the other side takes the socket for a broken one. */
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;
/** All sockets read into it, one after the other. */
const SHARED = Buffer.alloc(64 * 1024);
const NOTHING = Buffer.alloc(0);
const HANDSHAKE_END = '\r\n\r\n';

/** A WebSocket that does next to nothing with what it gets, so that a benchmark measures who sends. */
export class FrameReader {
  readonly socket: Socket;
  private rest: Buffer = NOTHING;
  private isOpen = false;

  constructor(
    port: number,
    private readonly on: { open(): void; text(payload: Buffer): void; error(error: Error): void },
  ) {
    const callback = (bytes: number): boolean => {
      this.take(SHARED.subarray(0, bytes));
      return true;
    };
    this.socket = connect({ port, host: '127.0.0.1', onread: { buffer: SHARED, callback } });
    this.socket.on('error', on.error);
    this.socket.write(
      'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
        `Sec-WebSocket-Protocol: graphql-transport-ws${HANDSHAKE_END}`,
    );
  }

  /** Masked, as a client has to, with a key that changes nothing. */
  send(message: object): void {
    const payload = Buffer.from(JSON.stringify(message));
    const isShort = payload.length < TWO_BYTES;
    const length = isShort ? [payload.length] : [TWO_BYTES, payload.length >> 8, payload.length & 0xff];
    const [first = 0, ...more] = length;
    this.socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | first, ...more, 0, 0, 0, 0]), payload]));
  }

  private take(data: Buffer): void {
    let buffer = this.rest.length === 0 ? data : Buffer.concat([this.rest, data]);
    if (!this.isOpen) {
      const end = buffer.indexOf(HANDSHAKE_END);
      if (end >= 0) {
        this.isOpen = true;
        buffer = buffer.subarray(end + HANDSHAKE_END.length);
        this.on.open();
      }
    }
    // What is left over lies where the next socket will read to.
    const rest = this.isOpen ? this.frames(buffer) : buffer;
    this.rest = rest.length === 0 ? NOTHING : Buffer.from(rest);
  }

  /** Returns the beginning of the frame that is not whole yet. */
  private frames(buffer: Buffer): Buffer {
    let at = 0;
    for (;;) {
      const [start, end] = boundsOf(buffer, at);
      if (end > buffer.length) return buffer.subarray(at);
      const kind = (buffer[at] ?? 0) & 0x0f;
      if (kind === TEXT) this.on.text(buffer.subarray(start, end));
      else if (kind === PING) this.socket.write(PONG);
      at = end;
    }
  }
}

/** Where the payload of the frame begins and ends; beyond the end of what there is while it is not whole. */
function boundsOf(buffer: Buffer, at: number): [start: number, end: number] {
  const unknown: [number, number] = [0, Number.POSITIVE_INFINITY];
  if (at + 2 > buffer.length) return unknown;
  const short = buffer[at + 1] ?? 0;
  if (short < TWO_BYTES) return [at + 2, at + 2 + short];
  const isLong = short === EIGHT_BYTES;
  const start = at + (isLong ? 10 : 4);
  if (start > buffer.length) return unknown;
  return [start, start + (isLong ? buffer.readUIntBE(at + 4, 6) : buffer.readUInt16BE(at + 2))];
}
