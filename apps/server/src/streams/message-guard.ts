import type { WebSocket } from 'ws';
import { CLOSE, type CloseReason } from './close-codes.js';

/** Far above what the rate of operations lets through; pings and the like count too. */
export const MESSAGES_PER_SECOND = 2_000;
/** What one socket may leave unread; a ping is answered with as much as it brought. */
export const MOST_UNREAD_BYTES = 4 * 1024 * 1024;
const SECOND_MS = 1_000;

/** Watches what comes in on one socket. */
export class MessageGuard {
  private since = 0;
  private messages = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Why the socket has to be closed instead of taking the message; null where it may be taken. */
  check({ bufferedAmount }: Pick<WebSocket, 'bufferedAmount'>): CloseReason | null {
    if (bufferedAmount > MOST_UNREAD_BYTES) return CLOSE.tooSlow;
    const now = this.now();
    if (now - this.since >= SECOND_MS) {
      this.since = now;
      this.messages = 0;
    }
    return ++this.messages > MESSAGES_PER_SECOND ? CLOSE.tooMuch : null;
  }
}
