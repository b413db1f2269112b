import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { Server } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { RawData, WebSocket } from 'ws';
import { CLOSE, type CloseReason } from './close-codes.js';
import { MessageGuard } from './message-guard.js';
import { closeSocket } from './open-socket.js';

const logger = new Logger('Sockets');

/**
 * Carries messages between a socket and graphql-ws, whose own link prints an error for every frame that is too large
 * and takes messages of a kind that only servers send for faults of its own.
 */
export function linkSocket(server: Server<Extra>, socket: WebSocket, request: IncomingMessage): void {
  const guard = new MessageGuard();
  // What is wrong with a frame is the client's fault, and ws has closed the socket with the code for it.
  socket.on('error', () => undefined);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) => send(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', (data: RawData) => {
          const reason = guard.check(socket);
          if (reason !== null) closeSocket(socket, reason);
          else handle(String(data)).catch((error: unknown) => closeSocket(socket, reasonOf(error)));
        }),
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    closed(code, String(reason)).catch(logFault);
  });
}

function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(data, (error) => (error ? reject(error) : resolve()));
  });
}

/** graphql-ws throws for a message that is well formed and of a kind that only servers send. */
function reasonOf(error: unknown): CloseReason {
  if (error instanceof Error && error.message.startsWith('Unexpected message of type'))
    return CLOSE.badMessage;
  // Who connects cannot be found out while the database is away.
  if (error instanceof GraphQLError && error.extensions.code === 'UNAVAILABLE') return CLOSE.unavailable;
  logFault(error);
  return CLOSE.fault;
}

const logFault = (error: unknown): void => logger.error(error instanceof Error ? error.stack : String(error));
