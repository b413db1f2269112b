import { Injectable } from '@nestjs/common';
import type { OpenSocket } from './open-socket.js';

/** A reader that takes nothing for so long, while something waits for it or it was asked to answer, is closed. */
const STALLED_MS = 10_000;
const LOOK_MS = 2_000;
/** Nothing can be told of a silent connection that is broken: it is asked now and then. */
const PING_MS = 12_000;

interface Watched {
  gone: number;
  /** Since when nothing has left; null while nothing waits. */
  stuckSince: number | null;
  pingedAt: number;
  hasAnswered: boolean;
}

/** Finds sockets that are not read. By a clock that only goes forward: one that is set closes nobody. */
@Injectable()
export class ReaderWatch {
  private readonly sockets = new Map<OpenSocket, Watched>();
  private readonly timer = setInterval(() => this.look(performance.now()), LOOK_MS);

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Until it is closed. */
  add(socket: OpenSocket, now = performance.now()): void {
    const watched: Watched = { gone: 0, stuckSince: null, pingedAt: now, hasAnswered: true };
    this.sockets.set(socket, watched);
    socket.webSocket.on('pong', () => {
      watched.hasAnswered = true;
    });
    socket.webSocket.once('close', () => this.sockets.delete(socket));
  }

  look(now: number): void {
    for (const [socket, watched] of this.sockets) {
      if (socket.webSocket.readyState !== socket.webSocket.OPEN) continue;
      if (isStuck(socket, watched, now) || isSilent(socket, watched, now)) socket.closeSlow();
    }
  }
}

function isStuck({ progress }: OpenSocket, watched: Watched, now: number): boolean {
  const { waiting, gone } = progress;
  if (waiting === 0) watched.stuckSince = null;
  else if (gone !== watched.gone || watched.stuckSince === null) watched.stuckSince = now;
  watched.gone = gone;
  return watched.stuckSince !== null && now - watched.stuckSince >= STALLED_MS;
}

function isSilent({ webSocket }: OpenSocket, watched: Watched, now: number): boolean {
  if (now - watched.pingedAt < PING_MS) return false;
  // What still flows to it will bring the ping in the end.
  if (!watched.hasAnswered) return watched.stuckSince === null || watched.stuckSince < watched.pingedAt;
  watched.hasAnswered = false;
  watched.pingedAt = now;
  webSocket.ping();
  return false;
}
