import { checkQuantity } from './checks.js';
import type { IncomingOrder, RestingOrder } from './order.js';
import type { Step } from './step.js';

export type Outcome = 'filled' | 'resting' | 'cancelled' | 'rejected';

/** Why nothing (more) of an order lives. PRICE_BAND: it would have traded beyond its protection next. */
export type CancelCause = 'IOC' | 'FOK' | 'MARKET' | 'BUDGET' | 'SELF_TRADE' | 'POST_ONLY' | 'PRICE_BAND';

/**
 * What an order will do to the book (and those around it) as they are now. It holds for these only: nothing may
 * change them before `execute`.
 *
 * - `filled`: all of it trades.
 * - `resting`: `remaining` will rest at its limit, after `filled` traded.
 * - `cancelled`: `filled` (perhaps 0) trades and `remaining` is dropped; `cause` says why.
 * - `rejected`: it does nothing, and the order is refused.
 *
 * quantity = filled + remaining + the quantities of the `decrement` steps. An order of which nothing remains
 * but not all traded, because some of it was decremented, is `cancelled` for SELF_TRADE.
 */
export interface MatchPlan {
  readonly outcome: Outcome;
  /** Null where the outcome is `filled` or `resting`. */
  readonly cause: CancelCause | null;
  /** In the order in which they happen. `filled` counts the fills, implied matches and quotes. */
  readonly steps: readonly Step[];
  readonly filled: number;
  readonly remaining: number;
}

/**
 * What an amendment will do. A `cut` keeps the place in the queue, a `requeue` goes to the back as if newly
 * sent (and may trade), a `rejected` one (post-only that would cross) leaves the order as it is.
 */
export type AmendPlan =
  | { readonly kind: 'cut'; readonly remaining: number }
  | { readonly kind: 'requeue'; readonly priceTicks: number; readonly match: MatchPlan }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'rejected'; readonly cause: 'POST_ONLY' };

/** Shared by all plans without effects: most orders cross nothing, and allocate nothing for it. */
export const NO_STEPS: readonly Step[] = Object.freeze([]);

/** The plan of an order that touches no other. */
export function planWithoutSteps(
  order: IncomingOrder,
  outcome: Outcome,
  cause: CancelCause | null,
): MatchPlan {
  return { outcome, cause, steps: NO_STEPS, filled: 0, remaining: order.quantity };
}

/** Why the unfilled rest of an order is dropped once nothing more can trade; null: it rests. */
export function restCause(order: IncomingOrder): CancelCause | null {
  if (order.timeInForce === 'FOK') return 'FOK';
  if (order.type === 'market') return 'MARKET';
  if (order.timeInForce === 'IOC') return 'IOC';
  return order.budget === undefined ? null : 'BUDGET';
}

/** The plan of an amendment that needs no matching: an end, or less at the same price. Null for any other. */
export function planInPlace(order: RestingOrder, priceTicks: number, remaining: number): AmendPlan | null {
  if (remaining === 0) return { kind: 'cancel' };
  if (priceTicks !== order.priceTicks || remaining > order.remaining) return null;
  checkQuantity(remaining);
  return { kind: 'cut', remaining };
}
