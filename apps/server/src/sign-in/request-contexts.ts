import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { isFromThisMachine, isLoopbackHost } from '../access/loopback.js';
import type { Origin, RequestContext } from '../access/principal.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { sessionCookie, sessionToken } from './session-cookie.js';
import { SESSION_SECONDS, Sessions } from './sessions.js';

interface HttpReply {
  header(name: string, value: string): unknown;
}

interface SocketOfRequest {
  readonly authorization: unknown;
  disconnectSlowReader(): void;
}

/** Finds out who asks, for HTTP and WebSocket in the same way. */
@Injectable()
export class RequestContexts {
  private readonly localOnly: boolean;

  constructor(
    private readonly sessions: Sessions,
    @InjectServerConfig() { host }: ServerConfig,
  ) {
    this.localOnly = isLoopbackHost(host);
  }

  async ofHttp(request: IncomingMessage, reply: HttpReply): Promise<RequestContext> {
    const token = sessionToken(request.headers);
    return {
      principal: token === null ? null : await this.sessions.find(token),
      token,
      origin: originOf(request),
      fromThisMachine: this.isFromThisMachine(request),
      setSessionCookie: (value) => void reply.header('set-cookie', sessionCookie(value, SESSION_SECONDS)),
      disconnectSlowReader: () => undefined,
    };
  }

  /** `authorization` of the connection parameters stands for the header, which browsers cannot set. */
  async ofSocket(request: IncomingMessage, socket: SocketOfRequest): Promise<RequestContext> {
    const { authorization } = socket;
    const token = sessionToken(typeof authorization === 'string' ? { authorization } : request.headers);
    return {
      principal: token === null ? null : await this.sessions.find(token),
      token,
      origin: originOf(request),
      fromThisMachine: this.isFromThisMachine(request),
      setSessionCookie: () => undefined,
      disconnectSlowReader: socket.disconnectSlowReader,
    };
  }

  private isFromThisMachine(request: IncomingMessage): boolean {
    return this.localOnly && isFromThisMachine(request);
  }
}

const LONGEST_AGENT = 200;

function originOf(request: IncomingMessage): Origin {
  const agent = (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT);
  return { address: request.socket.remoteAddress ?? '', agent };
}
