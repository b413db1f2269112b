import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { invariant } from '@openfloor/kernel';
import type { WebSocket } from 'ws';
import type { Principal } from '../access/principal.js';
import { type SocketEnd, SocketSessions } from '../sign-in/socket-sessions.js';
import { CLOSE, type CloseReason } from './close-codes.js';
import { closeSocket, OpenSocket } from './open-socket.js';
import { ReaderWatch } from './reader-watch.js';

const REASONS: Record<SocketEnd, CloseReason> = { ended: CLOSE.signedOut, changed: CLOSE.accessChanged };

/** The sockets that were opened with a session: they go when it does, or when it allows something else. */
@Injectable()
export class OpenSockets {
  private readonly open = new WeakMap<WebSocket, OpenSocket>();

  constructor(
    private readonly sessions: SocketSessions,
    private readonly watch: ReaderWatch,
  ) {}

  /** From the upgrade on. */
  opened(webSocket: WebSocket, connection: Socket): void {
    const socket = new OpenSocket(webSocket, connection);
    this.open.set(webSocket, socket);
    this.watch.add(socket);
  }

  of(webSocket: WebSocket): OpenSocket {
    const socket = this.open.get(webSocket);
    invariant(socket !== undefined, 'a WebSocket is used that was never opened');
    return socket;
  }

  /** From `connection_init` on, until it is closed. */
  add(session: { token: string; principal: Principal }, socket: WebSocket): void {
    const stop = this.sessions.follow(session, (why) => closeSocket(socket, REASONS[why]));
    socket.once('close', stop);
  }
}
