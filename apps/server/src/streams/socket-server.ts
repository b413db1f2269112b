import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { Context, Disposable, ServerOptions } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSameOrigin } from '../access/loopback.js';
import { MOST_BYTES } from '../graphql/limits.js';
import { publicError } from '../graphql/public-error.js';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { Sessions } from '../sign-in/sessions.js';
import { CLOSE, type CloseReason } from './close-codes.js';
import { prepareOperation } from './operation.js';

const PATH = '/graphql';
/** For the first message of a connection. */
const INIT_DEADLINE_MS = 5_000;
const MOST_SOCKETS = 20_000;
const MOST_SUBSCRIPTIONS = 100;
/** What one socket may leave unread. */
const MOST_UNREAD_BYTES = 4 * 1024 * 1024;
const GOODBYE_MS = 1_000;

type Parameters = Record<string, unknown> | undefined;
type SocketContext = Context<Parameters, Extra>;

/**
 * GraphQL over WebSocket beside the HTTP server of Nest. Nest's own set-up knows neither a limit for messages nor
 * the page that a socket comes from.
 */
@Injectable()
export class SocketServer implements OnApplicationBootstrap {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    clientTracking: true,
  });
  /** Sockets by the session that they were opened with. */
  private readonly byToken = new Map<string, Set<WebSocket>>();
  private graphql: Disposable | undefined;
  private closing = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schema: GraphQLSchemaHost,
    private readonly contexts: RequestContexts,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    this.graphql = useServer(this.options(), this.server);
    this.sessions.onClosed((token) => {
      for (const socket of this.byToken.get(token) ?? []) close(socket, CLOSE.signedOut);
    });
    const http: Server = this.http.httpAdapter.getHttpServer();
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.upgrade(request, socket, head),
    );
  }

  /** Says goodbye to every socket, and does not wait long for those that do not listen. */
  async close(): Promise<void> {
    this.closing = true;
    const impatience = setTimeout(() => {
      for (const socket of this.server.clients) socket.terminate();
    }, GOODBYE_MS);
    await this.graphql?.dispose();
    clearTimeout(impatience);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = this.refusal(request);
    if (refusal !== null) {
      socket.once('finish', () => socket.destroy()); // whether the other side closes its half or not
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      this.server.emit('connection', webSocket, request);
    });
  }

  private refusal(request: IncomingMessage): string | null {
    if (request.url?.split('?')[0] !== PATH) return '404 Not Found';
    if (!isSameOrigin(request)) return '403 Forbidden';
    return this.closing || this.server.clients.size >= MOST_SOCKETS ? '503 Service Unavailable' : null;
  }

  private options(): ServerOptions<Parameters, Extra> {
    return {
      connectionInitWaitTimeout: INIT_DEADLINE_MS,
      onConnect: async (context) => {
        const { token } = await this.contextOf(context);
        if (token !== null) this.remember(token, context.extra.socket);
      },
      onSubscribe: async (context, _id, payload) => {
        if (Object.keys(context.subscriptions).length > MOST_SUBSCRIPTIONS) return [tooMany()];
        const operation = prepareOperation(this.schema.schema, payload);
        if (!('document' in operation)) return operation;
        return { ...operation, contextValue: await this.contextOf(context) };
      },
      onNext: ({ extra: { socket } }, _id, _payload, _args, { errors, ...result }) => {
        if (socket.bufferedAmount > MOST_UNREAD_BYTES) close(socket, CLOSE.tooSlow);
        return errors === undefined ? undefined : { ...result, errors: errors.map(publicError) };
      },
      onError: (_context, _id, _payload, errors) => errors.map(publicError),
    };
  }

  private contextOf({ connectionParams, extra: { request, socket } }: SocketContext) {
    return this.contexts.ofSocket(request, {
      authorization: connectionParams?.authorization,
      disconnectSlowReader: () => close(socket, CLOSE.tooSlow),
    });
  }

  private remember(token: string, socket: WebSocket): void {
    const sockets = this.byToken.get(token) ?? new Set();
    this.byToken.set(token, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0 && this.byToken.get(token) === sockets) this.byToken.delete(token);
    });
  }
}

function close(socket: WebSocket, { code, reason }: CloseReason): void {
  socket.close(code, reason);
  // A reader that does not read does not say goodbye either.
  setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
}

function tooMany(): GraphQLError {
  const message = `A socket has at most ${MOST_SUBSCRIPTIONS} subscriptions at once.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
}
