import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLError } from 'graphql';
import { handleProtocols, makeServer, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { SocketCounts } from '../admission/socket-counts.js';
import { LIMITS } from '../graphql/limits.js';
import { publicError } from '../graphql/public-error.js';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { CLOSE } from './close-codes.js';
import { MOST_UNREAD_BYTES } from './message-guard.js';
import { closeSocket } from './open-socket.js';
import { OpenSockets } from './open-sockets.js';
import { SocketAdmission, type UpgradeRefusal } from './socket-admission.js';
import { linkSocket } from './socket-link.js';
import { type Parameters, type SocketContext, SocketOperations } from './socket-operations.js';

/** For the first message of a connection. */
const INIT_DEADLINE_MS = 5_000;
const GOODBYE_MS = 1_000;

/**
 * GraphQL over WebSocket beside the HTTP server of Nest. Nest's own set-up knows neither a limit for messages nor
 * the page that a socket comes from.
 */
@Injectable()
export class SocketServer implements OnApplicationBootstrap {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.bytes,
    clientTracking: true,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  private closing = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly contexts: RequestContexts,
    private readonly admission: SocketAdmission,
    private readonly counts: SocketCounts,
    private readonly sockets: OpenSockets,
    private readonly operations: SocketOperations,
  ) {}

  onApplicationBootstrap(): void {
    const graphql = makeServer(this.options());
    this.server.on('connection', (socket: WebSocket, request: IncomingMessage) =>
      linkSocket(graphql, socket, request),
    );
    const http: Server = this.http.httpAdapter.getHttpServer();
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy()); // it may break while it is looked at
      this.upgrade(request, socket, head).catch(() => socket.destroy());
    });
  }

  /** Says goodbye to every socket, and does not wait long for those that do not listen. */
  async close(): Promise<void> {
    this.closing = true;
    const { clients } = this.server;
    for (const socket of clients) socket.close(CLOSE.goingAway.code, CLOSE.goingAway.reason);
    const impatience = setTimeout(() => {
      for (const socket of clients) socket.terminate();
    }, GOODBYE_MS);
    await new Promise((resolve) => this.server.close(resolve));
    clearTimeout(impatience);
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refusal = await this.admission.refusal(request, this.server.clients.size);
    if (refusal !== null || this.closing) {
      refuse(socket, refusal ?? { status: '503 Service Unavailable' });
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      this.counts.add(webSocket, this.contexts.originOf(request).address);
      this.sockets.opened(webSocket, socket as Socket);
      this.server.emit('connection', webSocket, request);
    });
  }

  private options(): ServerOptions<Parameters, Extra> {
    return {
      connectionInitWaitTimeout: INIT_DEADLINE_MS,
      onConnect: async (context) => {
        const { socket } = context.extra;
        const { token, principal, origin } = await this.contextOf(context);
        const operations = () => Object.keys(context.subscriptions).length;
        if (!this.counts.greet(socket, { principal, origin }, operations))
          closeSocket(socket, CLOSE.tooManySockets);
        else if (token !== null && principal !== null) this.sockets.add({ token, principal }, socket);
      },
      onSubscribe: async (context, id, payload) =>
        this.operations.excess(context) ?? this.prepare(context, { id, payload }),
      subscribe: this.operations.subscribe,
      onNext: ({ extra: { socket } }, _id, _payload, _args, { errors, ...result }) => {
        if (socket.bufferedAmount > MOST_UNREAD_BYTES) closeSocket(socket, CLOSE.tooSlow);
        return errors === undefined ? undefined : { ...result, errors: errors.map(publicError) };
      },
      onError: (_context, _id, _payload, errors) => errors.map(publicError),
    };
  }

  /** Who asks may be unknown while the database is away; the socket stays all the same. */
  private async prepare(context: SocketContext, asked: { id: string; payload: SubscribePayload }) {
    try {
      return await this.operations.prepare(context, asked, this.contextOf(context));
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private contextOf({ connectionParams, extra: { request } }: SocketContext) {
    return this.contexts.ofSocket(request, connectionParams?.authorization);
  }
}

function refuse(socket: Duplex, { status, retryAfterSeconds }: UpgradeRefusal): void {
  const retry = retryAfterSeconds === undefined ? '' : `Retry-After: ${retryAfterSeconds}\r\n`;
  socket.once('finish', () => socket.destroy()); // whether the other side closes its half or not
  socket.end(`HTTP/1.1 ${status}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}
