import type { BookSide } from './book-side.js';
import type { IncomingOrder } from './order.js';
import { type MatchPlan, planWithoutSteps, restCause } from './plan.js';
import { type Liquidity, Sources } from './sources.js';
import { Taker } from './taker.js';

/**
 * Plans an order against the other side: best price first, then time, fills at the maker's price.
 *
 * @param against the side that it would take from; only read
 * @param limitSlot the worst slot of that side that the order accepts
 */
export function planMatch(against: BookSide, order: IncomingOrder, limitSlot: number): MatchPlan {
  if (against.bestSlot > limitSlot) return planUncrossed(order);
  if (order.postOnly) return planWithoutSteps(order, 'rejected', 'POST_ONLY');
  const taker = new Taker(order, against, limitSlot);
  // The sums of the levels answer most hopeless FOK orders without visiting a single queue.
  if (order.timeInForce === 'FOK' && !taker.isProtected && !against.holds(order.quantity, limitSlot))
    return planWithoutSteps(order, 'cancelled', 'FOK');
  taker.walk();
  return planOf(taker, order);
}

/** The same with all that surrounds the book. Uses the quoter up. */
export function planMatchAround(liquidity: Liquidity, order: IncomingOrder, limitSlot: number): MatchPlan {
  const sources = new Sources(liquidity);
  if (sources.bestSlot > limitSlot) return planUncrossed(order);
  if (order.postOnly) return planWithoutSteps(order, 'rejected', 'POST_ONLY');
  const taker = new Taker(order, liquidity.direct, limitSlot);
  sources.serve(taker);
  return planOf(taker, order);
}

function planUncrossed(order: IncomingOrder): MatchPlan {
  const cause = restCause(order);
  return planWithoutSteps(order, cause === null ? 'resting' : 'cancelled', cause);
}

function planOf(taker: Taker, order: IncomingOrder): MatchPlan {
  const shortfall = order.timeInForce === 'FOK' ? taker.shortfall : null;
  return shortfall === null ? taker.plan() : planWithoutSteps(order, 'cancelled', shortfall);
}
