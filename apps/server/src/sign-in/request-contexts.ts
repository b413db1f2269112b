import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { isFromThisMachine, isLoopbackHost } from '../access/loopback.js';
import type { RequestContext } from '../access/principal.js';
import { InjectServerHost } from '../exchange/tokens.js';
import { sessionCookie, sessionToken } from './session-cookie.js';
import { SESSION_SECONDS, Sessions } from './sessions.js';

interface HttpReply {
  header(name: string, value: string): unknown;
}

/** Finds out who asks, for HTTP and WebSocket in the same way. */
@Injectable()
export class RequestContexts {
  private readonly localOnly: boolean;

  constructor(
    private readonly sessions: Sessions,
    @InjectServerHost() host: string,
  ) {
    this.localOnly = isLoopbackHost(host);
  }

  async ofHttp(request: IncomingMessage, reply: HttpReply): Promise<RequestContext> {
    return {
      ...(await this.find(request, sessionToken(request.headers))),
      setSessionCookie: (token) => void reply.header('set-cookie', sessionCookie(token, SESSION_SECONDS)),
      disconnectSlowReader: () => undefined,
    };
  }

  /** `authorization` of the connection parameters stands for the header, which browsers cannot set. */
  async ofSocket(
    request: IncomingMessage,
    socket: { readonly authorization: unknown; disconnectSlowReader(): void },
  ): Promise<RequestContext> {
    const { authorization } = socket;
    const headers = typeof authorization === 'string' ? { authorization } : request.headers;
    return {
      ...(await this.find(request, sessionToken(headers))),
      setSessionCookie: () => undefined,
      disconnectSlowReader: socket.disconnectSlowReader,
    };
  }

  private async find(request: IncomingMessage, token: string | null) {
    const principal = token === null ? null : await this.sessions.find(token);
    return { principal, token, fromThisMachine: this.localOnly && isFromThisMachine(request) };
  }
}
