import type { Exchange } from '@openfloor/journal';

/**
 * The present as the exchange's tables have it, in milliseconds since 1970: the wall clock, but never before what
 * has already happened (law 6: core time does not follow a clock that is set back).
 */
export function exchangeNow({ view }: Exchange): number {
  return Math.max(Date.now(), view.at);
}
