import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { consume } from '../admission/request-rates.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';

const AN_HOUR_SECONDS = 3_600;

/** How many comments a member writes: each is read by others, and tells those whom it mentions. */
@Injectable()
export class CommentRate {
  private readonly limiter: RateLimiterMemory;

  constructor(@InjectServerConfig() { limits }: ServerConfig) {
    this.limiter = new RateLimiterMemory({ points: limits.commentsPerMember, duration: AN_HOUR_SECONDS });
  }

  /** Counts one more; false where it is one too many. */
  async allows(memberId: number): Promise<boolean> {
    return (await consume(this.limiter, memberId)) === null;
  }
}
