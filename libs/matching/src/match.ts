import type { BookSide } from './book-side.js';
import type { IncomingOrder, RestingOrder } from './order.js';
import {
  type CancelCause,
  type MatchPlan,
  NO_STEPS,
  planWithoutSteps,
  restCause,
  type Step,
  type StepKind,
} from './plan.js';

/**
 * Plans an order against the other side: best price first, then time, fills at the maker's price.
 *
 * @param against the side that it would take from; only read
 * @param limitSlot the worst slot of that side that the order accepts
 */
export function planMatch(against: BookSide, order: IncomingOrder, limitSlot: number): MatchPlan {
  if (against.bestSlot > limitSlot) return planUncrossed(order);
  if (order.postOnly) return planWithoutSteps(order, 'rejected', 'POST_ONLY');
  const allOrNothing = order.timeInForce === 'FOK';
  // The sums of the levels answer most hopeless FOK orders without visiting a single queue.
  if (allOrNothing && !against.holds(order.quantity, limitSlot))
    return planWithoutSteps(order, 'cancelled', 'FOK');
  const taker = new Taker(order);
  taker.walk(against, limitSlot);
  if (allOrNothing && !taker.isComplete()) return planWithoutSteps(order, 'cancelled', 'FOK');
  return taker.plan();
}

function planUncrossed(order: IncomingOrder): MatchPlan {
  const cause = restCause(order);
  return planWithoutSteps(order, cause === null ? 'resting' : 'cancelled', cause);
}

/** The incoming order on its way through the other side: what it has met so far. */
class Taker {
  private remaining: number;
  private filled = 0;
  /** Milli-tokens paid or received. */
  private valueMilli = 0;
  private steps: Step[] | null = null;
  /** Why the walk ended before the limit; null while it goes on. */
  private stopped: CancelCause | null = null;

  constructor(private readonly order: IncomingOrder) {
    this.remaining = order.quantity;
  }

  walk(against: BookSide, limitSlot: number): void {
    for (let slot = against.bestSlot; slot <= limitSlot; slot = against.after(slot)) {
      for (let maker = against.levelAt(slot).head; maker !== null; maker = maker.next) {
        this.meet(maker);
        if (this.remaining === 0 || this.stopped !== null) return;
      }
    }
  }

  /** All of it traded, and for a FOK sell with a budget: for enough. */
  isComplete(): boolean {
    const { quantity, side, budget } = this.order;
    return this.filled === quantity && (side === 'buy' || budget === undefined || this.valueMilli >= budget);
  }

  plan(): MatchPlan {
    const { filled, remaining } = this;
    const cause = this.cause();
    const outcome = cause !== null ? 'cancelled' : remaining > 0 ? 'resting' : 'filled';
    return { outcome, cause, steps: this.steps ?? NO_STEPS, filled, remaining };
  }

  private cause(): CancelCause | null {
    if (this.filled === this.order.quantity) return null;
    // Nothing left, yet not all of it traded: the difference was decremented.
    if (this.remaining === 0) return 'SELF_TRADE';
    return this.stopped ?? restCause(this.order);
  }

  private meet(maker: RestingOrder): void {
    const { order } = this;
    const wanted = Math.min(this.remaining, maker.remaining);
    const affordable =
      order.budget === undefined || order.side === 'sell' ? wanted : this.affordable(order.budget, maker);
    if (affordable > 0) {
      if (maker.owner === order.owner && order.selfTradePrevention !== 'NONE') {
        this.meetOwn(maker, wanted);
        return;
      }
      this.fill(maker, Math.min(wanted, affordable));
    }
    // Prices only get worse from here: what pays for no more shares now pays for none later.
    if (affordable < wanted) this.stopped = 'BUDGET';
  }

  private meetOwn(maker: RestingOrder, smaller: number): void {
    const mode = this.order.selfTradePrevention;
    if (mode === 'DECREMENT') {
      this.step('decrement', maker, smaller);
      this.remaining -= smaller;
      return;
    }
    if (mode !== 'CANCEL_NEWEST') this.step('cancel', maker, maker.remaining);
    if (mode !== 'CANCEL_OLDEST') this.stopped = 'SELF_TRADE';
  }

  private fill(maker: RestingOrder, quantity: number): void {
    this.step('fill', maker, quantity);
    this.filled += quantity;
    this.remaining -= quantity;
    this.valueMilli += quantity * maker.priceTicks;
  }

  /** The whole shares that the rest of the budget pays for at the maker's price. */
  private affordable(budget: number, maker: RestingOrder): number {
    return Math.floor((budget - this.valueMilli) / maker.priceTicks);
  }

  private step(kind: StepKind, maker: RestingOrder, quantity: number): void {
    const step: Step = { kind, maker, quantity };
    // A literal of one is the exact size of the common case; push on an empty array reserves room for 17.
    if (this.steps === null) this.steps = [step];
    else this.steps.push(step);
  }
}
