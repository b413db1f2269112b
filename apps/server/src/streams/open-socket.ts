import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { CLOSE, type CloseReason } from './close-codes.js';
import type { Outlet } from './fan-out/subscriber.js';
import { headerLength, textHeader, writeTextHeader } from './text-frame.js';

/** More than so much unread, and the streams of a socket wait. It bounds what a reader that stalls costs. */
const FULL_BYTES = 256 * 1024;
/** Payloads from here on are not copied for each socket. */
const SHARED_BYTES = 4 * 1024;
const GOODBYE_MS = 1_000;
/** A reader that was too slow gets to know it if it wakes up within this time. */
const SLOW_GOODBYE_MS = 15_000;
const CLOSING_BRACE = Buffer.from('}');

/**
 * Says why the socket is closed, takes nothing more from it, and does not wait long: a reader that does not read does
 * not say goodbye either.
 */
export function closeSocket(socket: WebSocket, reason: CloseReason): void {
  socket.removeAllListeners('message');
  socket.close(reason.code, reason.reason);
  const patience = reason === CLOSE.tooSlow ? SLOW_GOODBYE_MS : GOODBYE_MS;
  setTimeout(() => socket.terminate(), patience).unref();
}

/**
 * A WebSocket with the connection below it. Messages of streams are framed here and written to the connection: what
 * is the same for thousands is made once, and what comes in one turn leaves in one go. (Frames of ws are written
 * whole and at once as well, since nothing is compressed, so the two do not mix.)
 */
export class OpenSocket implements Outlet {
  private readonly waiting = new Set<() => void>();
  private isCorked = false;
  private turn = -1;

  constructor(
    readonly webSocket: WebSocket,
    private readonly connection: Socket,
  ) {
    connection.on('drain', () => this.drained());
  }

  get isFull(): boolean {
    return this.connection.writableLength > FULL_BYTES;
  }

  /** Bytes that are on their way, and those that have left. */
  get progress(): { readonly waiting: number; readonly gone: number } {
    const waiting = this.connection.writableLength;
    return { waiting, gone: waiting === 0 ? 0 : this.connection.bytesWritten - waiting };
  }

  whenDrained(call: () => void): void {
    this.waiting.add(call);
  }

  send(envelope: Buffer, payload: Buffer): void {
    if (this.webSocket.readyState !== this.webSocket.OPEN) return;
    this.gather();
    const length = envelope.length + payload.length + 1;
    if (payload.length < SHARED_BYTES) {
      this.connection.write(wholeFrame(envelope, payload, length));
      return;
    }
    this.connection.write(Buffer.concat([textHeader(length), envelope]));
    this.connection.write(payload);
    this.connection.write(CLOSING_BRACE);
  }

  closeSlow(): void {
    closeSocket(this.webSocket, CLOSE.tooSlow);
  }

  uncork(): void {
    this.isCorked = false;
    this.connection.uncork();
  }

  /** The first message of a turn leaves at once; what follows it in the same turn leaves together. */
  private gather(): void {
    const now = currentTurn();
    if (this.turn === now && !this.isCorked) {
      this.isCorked = true;
      this.connection.cork();
      corked.push(this);
    }
    this.turn = now;
  }

  private drained(): void {
    const calls = [...this.waiting];
    this.waiting.clear();
    for (const call of calls) call();
  }
}

const BRACE = 0x7d;

/** Small messages are put together for each socket: one write is quicker than several. */
function wholeFrame(envelope: Buffer, payload: Buffer, length: number): Buffer {
  const header = headerLength(length);
  const frame = Buffer.allocUnsafe(header + length);
  writeTextHeader(frame, length);
  envelope.copy(frame, header);
  payload.copy(frame, header + envelope.length);
  frame[header + length - 1] = BRACE;
  return frame;
}

let corked: OpenSocket[] = [];
let turn = 0;
let isTurning = false;

/** A number for what is done in one go, before anything else happens in this process. */
function currentTurn(): number {
  if (!isTurning) {
    isTurning = true;
    process.nextTick(endTurn);
  }
  return turn;
}

function endTurn(): void {
  isTurning = false;
  turn++;
  const sockets = corked;
  corked = [];
  for (const socket of sockets) socket.uncork();
}
