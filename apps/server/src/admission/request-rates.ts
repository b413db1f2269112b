import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestContext } from '../access/principal.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { addressKey } from './address-key.js';

/** Who is charged for what is asked. */
export type Asker = Pick<RequestContext, 'principal' | 'origin'>;

const WINDOW_SECONDS = 10;
/** Operations up to this cost count as one request. */
const SMALL = 500;

/**
 * How many requests the cost of an operation counts as, besides itself: the square of how many times it is a small one,
 * for a large answer keeps everybody waiting, and many small ones do not.
 */
export const pointsOf = (cost: number): number => Math.floor((cost / SMALL) ** 2);

/** How much is asked in a while: by member, and by address of those who are not signed in. */
@Injectable()
export class RequestRates {
  private readonly members: RateLimiterMemory;
  private readonly addresses: RateLimiterMemory;

  constructor(@InjectServerConfig() { limits }: ServerConfig) {
    this.members = new RateLimiterMemory({ points: limits.requestsPerMember, duration: WINDOW_SECONDS });
    this.addresses = new RateLimiterMemory({ points: limits.requestsPerAddress, duration: WINDOW_SECONDS });
  }

  /** @returns after how many seconds to try again; null where it is within the limit */
  charge({ principal, origin }: Asker, points = 1): Promise<number | null> {
    return principal === null
      ? consume(this.addresses, addressKey(origin.address), points)
      : consume(this.members, principal.memberId, points);
  }

  /** Seconds until the address may ask again without being signed in; null where it may now. */
  async wait(address: string): Promise<number | null> {
    const spent = await this.addresses.get(addressKey(address));
    return spent !== null && spent.remainingPoints <= 0 ? seconds(spent) : null;
  }
}

/** @returns as `charge` */
export async function consume(
  limiter: RateLimiterMemory,
  key: string | number,
  points = 1,
): Promise<number | null> {
  try {
    await limiter.consume(key, points);
    return null;
  } catch (exceeded) {
    if (exceeded instanceof RateLimiterRes) return seconds(exceeded);
    throw exceeded;
  }
}

const seconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
