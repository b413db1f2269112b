import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressKey } from '../admission/address-key.js';
import { consume } from '../admission/request-rates.js';
import { SocketCounts } from '../admission/socket-counts.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { RequestContexts } from '../sign-in/request-contexts.js';

const PATH = '/graphql';
const MOST_SOCKETS = 20_000;
const WINDOW_SECONDS = 10;
/** A silent socket is closed after this long (socket-server). */
const SILENCE_SECONDS = 5;

/** Why no socket is opened, in the words of HTTP. */
export interface UpgradeRefusal {
  readonly status: string;
  readonly retryAfterSeconds?: number;
}

/** Who may open a socket, as far as it can be told before anything was said on it. */
@Injectable()
export class SocketAdmission {
  private readonly upgrades: RateLimiterMemory;

  constructor(
    private readonly contexts: RequestContexts,
    private readonly counts: SocketCounts,
    @InjectServerConfig() { limits }: ServerConfig,
  ) {
    this.upgrades = new RateLimiterMemory({ points: limits.newSocketsPerAddress, duration: WINDOW_SECONDS });
  }

  /** null when it is let in. `open`: sockets that there are. */
  async refusal(request: IncomingMessage, open: number): Promise<UpgradeRefusal | null> {
    if (request.url?.split('?')[0] !== PATH) return { status: '404 Not Found' };
    if (!this.contexts.isFromOwnPage(request)) return { status: '403 Forbidden' };
    if (open >= MOST_SOCKETS) return { status: '503 Service Unavailable' };
    const { address } = this.contexts.originOf(request);
    const wait = await consume(this.upgrades, addressKey(address));
    if (wait !== null) return tooMany(wait);
    return this.counts.hasRoomFor(address) ? null : tooMany(SILENCE_SECONDS);
  }
}

const tooMany = (retryAfterSeconds: number): UpgradeRefusal => ({
  status: '429 Too Many Requests',
  retryAfterSeconds,
});
