import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { isFromThisMachine, isLoopbackHost, isSameOrigin } from '../access/loopback.js';
import type { Origin, RequestContext } from '../access/principal.js';
import { TrustedProxies } from '../access/trusted-proxies.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { type CookieRules, sessionCookie, sessionToken } from './session-cookie.js';
import { Sessions } from './sessions.js';

const LONGEST_AGENT = 200;

export interface HttpReply {
  header(name: string, value: string): unknown;
}

/** Finds out who asks, for HTTP and WebSocket in the same way. */
@Injectable()
export class RequestContexts {
  private readonly localOnly: boolean;
  private readonly publicUrl: string | null;
  private readonly cookies: CookieRules;
  private readonly proxies: TrustedProxies;

  constructor(
    private readonly sessions: Sessions,
    @InjectServerConfig() { host, identity }: ServerConfig,
  ) {
    this.localOnly = isLoopbackHost(host);
    this.publicUrl = identity.publicUrl;
    this.cookies = { secure: identity.publicUrl?.startsWith('https:') ?? false };
    this.proxies = new TrustedProxies(identity.trustedProxies);
  }

  /** @throws UNAVAILABLE when it cannot be found out now */
  async ofHttp(request: IncomingMessage, reply: HttpReply): Promise<RequestContext> {
    return {
      ...(await this.asker(request, this.tokenOf(request.headers))),
      setSessionCookie: (value) => this.setSessionCookie(reply, value),
    };
  }

  /**
   * `authorization` of the connection parameters stands for the header, which browsers cannot set.
   * @throws UNAVAILABLE when it cannot be found out now
   */
  async ofSocket(request: IncomingMessage, authorization: unknown): Promise<RequestContext> {
    const headers = typeof authorization === 'string' ? { authorization } : request.headers;
    return {
      ...(await this.asker(request, this.tokenOf(headers))),
      setSessionCookie: () => undefined,
    };
  }

  /** The session token of a request: a program's header, else the browser's cookie. */
  tokenOf(headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>): string | null {
    return sessionToken(headers, this.cookies);
  }

  /** Where a request comes from. */
  originOf(request: IncomingMessage): Origin {
    const agent = (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT);
    return { address: this.proxies.clientAddress(request), agent };
  }

  /** False for what a page of another site sends. */
  isFromOwnPage(request: IncomingMessage): boolean {
    return isSameOrigin(request, this.publicUrl);
  }

  /** Gives the browser a session's token, or takes it away. */
  setSessionCookie(reply: HttpReply, token: string | null): void {
    reply.header('set-cookie', sessionCookie(token, this.sessions.seconds, this.cookies));
  }

  private async asker(
    request: IncomingMessage,
    token: string | null,
  ): Promise<Pick<RequestContext, 'principal' | 'token' | 'origin' | 'fromThisMachine'>> {
    return {
      principal: token === null ? null : await this.sessions.find(token),
      token,
      origin: this.originOf(request),
      fromThisMachine: this.localOnly && isFromThisMachine(request),
    };
  }
}
