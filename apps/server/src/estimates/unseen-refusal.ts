import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { Belief } from './estimate-order.js';
import type { Refusable } from './estimate-sentences.js';

/**
 * What can be refused of an estimate without telling the price: by what is so whichever side it would buy. null:
 * whatever else could be refused depends on the price. Pure.
 */
export function unseenRefusal(
  { chancePermille, stakeMilli }: Omit<Belief, 'rests'>,
  cashMilli: number,
): Refusable | null {
  const dearerTicks = Math.max(chancePermille, MILLI_PER_TOKEN - chancePermille);
  if (stakeMilli < dearerTicks) return 'STAKE_TOO_SMALL';
  return stakeMilli > cashMilli ? 'INSUFFICIENT_FUNDS' : null;
}
