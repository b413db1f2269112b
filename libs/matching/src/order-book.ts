import { invariant } from '@openfloor/kernel';
import { checkOrder, checkPrice, checkQuantity } from './checks.js';
import { planMatch, planMatchAround } from './match.js';
import { type IncomingOrder, type RestingOrder, requeued } from './order.js';
import { type AmendPlan, type MatchPlan, planInPlace, planWithoutSteps } from './plan.js';
import type { Quoter } from './quoter.js';
import { RestingOrders } from './resting-orders.js';

/** Where else an order of this book may find liquidity. A plan and its execution get the same. */
export interface Surroundings {
  /**
   * The books of every other contract of the market, in contract order, with ids of their own; empty where there
   * is no implied matching.
   */
  readonly others: readonly OrderBook[];
  /** The market maker's quotes against this order; null where there are none. */
  readonly quoter: Quoter | null;
}

/**
 * A price-time priority order book on integer ticks (the continuous trading of every exchange rulebook: best
 * price first, then the order that came first; a trade is at the resting order's price).
 *
 * With surroundings an order also trades by implied matching (a buy of this contract is a sell of every other one,
 * for what a complete set leaves of their bids) and with a market maker.
 *
 * Every command is in two steps: a plan, which reads only and contains all rejections, and its execution, which
 * must follow before anything else changes the book. The book reads no clock and no randomness, and knows
 * nothing of money. Broken calls (unknown orders, impossible quantities) are invariant failures.
 */
export class OrderBook extends RestingOrders {
  /**
   * What the order would do now. Changes nothing but the quoter, so it also serves as preview.
   * Rejects: POST_ONLY, where the order would take, whoever owns what it meets.
   */
  plan(order: IncomingOrder, around?: Surroundings): MatchPlan {
    checkOrder(order);
    const against = this.other(order.side);
    const limitSlot =
      order.type === 'market' ? this.maxPriceTicks : this.limitSlot(against, order.priceTicks);
    if (around === undefined) return planMatch(against, order, limitSlot);
    // Who buys this contract by implication sells the others, and so takes from their bids.
    const legs = around.others.map((book) => book.own(order.side));
    return planMatchAround({ direct: against, legs, quoter: around.quoter }, order, limitSlot);
  }

  /**
   * Carries out the plan just made for this order.
   * @returns what now rests of it, or null
   */
  execute(order: IncomingOrder, plan: MatchPlan, around?: Surroundings): RestingOrder | null {
    this.carryOut(plan, around);
    if (plan.outcome !== 'resting') return null;
    return this.admit(order, plan.remaining);
  }

  /**
   * What changing the order to this price and remaining quantity would do; 0 shares cancel it. Less at the same
   * price is cut in place. Anything else is planned as a new GTC order, without the order itself in the book.
   * Rejects: POST_ONLY, where a post-only order would take; it then stays as it is.
   */
  planAmend(
    order: RestingOrder,
    newPriceTicks: number,
    newRemaining: number,
    around?: Surroundings,
  ): AmendPlan {
    const inPlace = planInPlace(order, newPriceTicks, newRemaining);
    if (inPlace !== null) return inPlace;
    // The order needs no taking out for this: it rests on its own side, and the plan reads the other one.
    const match = this.plan(requeued(order, newPriceTicks, newRemaining), around);
    if (match.outcome === 'rejected') return { kind: 'rejected', cause: 'POST_ONLY' };
    return { kind: 'requeue', priceTicks: newPriceTicks, match };
  }

  /** The same for a book that collects orders for a call auction: nothing matches, so nothing is rejected. */
  planRestAnew(order: RestingOrder, newPriceTicks: number, newRemaining: number): AmendPlan {
    const inPlace = planInPlace(order, newPriceTicks, newRemaining);
    if (inPlace !== null) return inPlace;
    checkQuantity(newRemaining);
    checkPrice(newPriceTicks, this.maxPriceTicks);
    const match = planWithoutSteps(requeued(order, newPriceTicks, newRemaining), 'resting', null);
    return { kind: 'requeue', priceTicks: newPriceTicks, match };
  }

  /**
   * Carries out the plan just made for this order.
   * @returns the same order if it rests, or null once it has left
   */
  executeAmend(order: RestingOrder, plan: AmendPlan, around?: Surroundings): RestingOrder | null {
    if (plan.kind === 'rejected') return order;
    if (plan.kind === 'requeue') return this.requeue(order, plan, around);
    const by = order.remaining - (plan.kind === 'cut' ? plan.remaining : 0);
    if (by > 0) this.reduce(order, by);
    return order.remaining > 0 ? order : null;
  }

  private carryOut(plan: MatchPlan, around?: Surroundings): void {
    for (const { maker, legs, quantity } of plan.steps) {
      if (maker !== null) this.bookOf(maker, around).reduce(maker, quantity);
      else for (const leg of legs) this.bookOf(leg, around).reduce(leg, quantity);
    }
  }

  private bookOf({ bookId }: RestingOrder, around: Surroundings | undefined): OrderBook {
    if (bookId === this.bookId) return this;
    const book = around?.others.find((other) => other.bookId === bookId);
    invariant(book !== undefined, 'a plan is carried out in the surroundings that it was made in');
    return book;
  }

  private requeue(order: RestingOrder, plan: Requeue, around?: Surroundings): RestingOrder | null {
    const { priceTicks, match } = plan;
    const side = this.own(order.side);
    side.remove(order);
    this.carryOut(match, around);
    order.priceTicks = priceTicks;
    order.remaining = match.outcome === 'resting' ? match.remaining : 0;
    if (order.remaining > 0) {
      side.append(order);
      return order;
    }
    this.index.delete(order.id);
    return null;
  }
}

type Requeue = Extract<AmendPlan, { kind: 'requeue' }>;
