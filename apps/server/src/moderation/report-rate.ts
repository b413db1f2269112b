import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { consume } from '../admission/request-rates.js';

/** Of one member: nobody has to read more than this because of one person. */
export const REPORTS_PER_HOUR = 20;
const AN_HOUR_SECONDS = 3_600;

/** How much a member reports. */
@Injectable()
export class ReportRate {
  private readonly limiter = new RateLimiterMemory({ points: REPORTS_PER_HOUR, duration: AN_HOUR_SECONDS });

  /** Counts one more; false where it is one too many. */
  async allows(memberId: number): Promise<boolean> {
    return (await consume(this.limiter, memberId)) === null;
  }
}
