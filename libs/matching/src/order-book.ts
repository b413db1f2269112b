import { invariant, MAX_PRICE_TICKS, MAX_SHARES } from '@openfloor/kernel';
import { BookSide } from './book-side.js';
import { planMatch } from './match.js';
import {
  createRestingOrder,
  type IncomingOrder,
  type RestingOrder,
  requeued,
  type Side,
  type StoredOrder,
} from './order.js';
import type { AmendPlan, MatchPlan } from './plan.js';
import type { Level } from './price-level.js';

export interface OrderBookOptions {
  /** Stamped on every resting order, so that an order found in a shared index leads to its book. Default 0. */
  bookId?: number;
  /** Prices go from 1 to this, inclusive. Default 999: the ticks of a contract that pays 1000. */
  maxPriceTicks?: number;
  /** Orders by id. Books that share one share the id space. */
  index?: Map<number, RestingOrder>;
}

/**
 * A price-time priority order book on integer ticks (the continuous trading of every exchange rulebook: best
 * price first, then the order that came first; a trade is at the resting order's price).
 *
 * Every command is in two steps: a plan, which reads only and contains all rejections, and its execution, which
 * must follow before anything else changes the book. The book reads no clock and no randomness, and knows
 * nothing of money. Broken calls (unknown orders, impossible quantities) are invariant failures.
 */
export class OrderBook {
  readonly bookId: number;
  readonly maxPriceTicks: number;
  private readonly index: Map<number, RestingOrder>;
  private readonly bids: BookSide;
  private readonly asks: BookSide;

  constructor(options: OrderBookOptions = {}) {
    this.bookId = options.bookId ?? 0;
    this.maxPriceTicks = options.maxPriceTicks ?? MAX_PRICE_TICKS;
    this.index = options.index ?? new Map();
    this.bids = new BookSide('buy', this.maxPriceTicks);
    this.asks = new BookSide('sell', this.maxPriceTicks);
  }

  /** In ticks, 0 when there are no bids. */
  get bestBidTicks(): number {
    return bestTicks(this.bids);
  }

  /** In ticks, 0 when there are no asks (0 is no price, so test it before comparing). */
  get bestAskTicks(): number {
    return bestTicks(this.asks);
  }

  /** @returns the resting order, of any book that shares the index; undefined once it has left */
  find(id: number): RestingOrder | undefined {
    return this.index.get(id);
  }

  /**
   * What the order would do now. Changes nothing, so it also serves as preview.
   * Rejects: POST_ONLY, where the order would take, whoever owns what it meets.
   */
  plan(order: IncomingOrder): MatchPlan {
    checkQuantity(order.quantity);
    invariant(
      order.budget === undefined || Number.isSafeInteger(order.budget),
      'budget is whole milli-tokens',
    );
    const against = order.side === 'buy' ? this.asks : this.bids;
    if (order.type === 'market') return planMatch(against, order, this.maxPriceTicks);
    this.checkPrice(order.priceTicks);
    return planMatch(against, order, against.slotOf(order.priceTicks));
  }

  /**
   * Carries out the plan just made for this order.
   * @returns what now rests of it, or null
   */
  execute(order: IncomingOrder, plan: MatchPlan): RestingOrder | null {
    this.carryOut(plan);
    if (plan.outcome !== 'resting') return null;
    return this.rest(order, plan.remaining);
  }

  /**
   * What changing the order to this price and remaining quantity would do; 0 shares cancel it. Less at the same
   * price is cut in place. Anything else is planned as a new GTC order, without the order itself in the book.
   * Rejects: POST_ONLY, where a post-only order would take; it then stays as it is.
   */
  planAmend(order: RestingOrder, newPriceTicks: number, newRemaining: number): AmendPlan {
    if (newRemaining === 0) return { kind: 'cancel' };
    if (newPriceTicks === order.priceTicks && newRemaining <= order.remaining) {
      checkQuantity(newRemaining);
      return { kind: 'cut', remaining: newRemaining };
    }
    // The order needs no taking out for this: it rests on its own side, and the plan reads the other one.
    const match = this.plan(requeued(order, newPriceTicks, newRemaining));
    if (match.outcome === 'rejected') return { kind: 'rejected', cause: 'POST_ONLY' };
    return { kind: 'requeue', priceTicks: newPriceTicks, match };
  }

  /**
   * Carries out the plan just made for this order.
   * @returns the same order if it rests, or null once it has left
   */
  executeAmend(order: RestingOrder, plan: AmendPlan): RestingOrder | null {
    if (plan.kind === 'rejected') return order;
    if (plan.kind === 'requeue') return this.requeue(order, plan.priceTicks, plan.match);
    const by = order.remaining - (plan.kind === 'cut' ? plan.remaining : 0);
    if (by > 0) this.reduce(order, by);
    return order.remaining > 0 ? order : null;
  }

  /** Takes the order out; its `remaining` is 0 afterwards. */
  cancel(order: RestingOrder): void {
    this.reduce(order, order.remaining);
  }

  /** Takes 1 to `remaining` shares off the order, in its place; with the last one it leaves the book. */
  reduce(order: RestingOrder, by: number): void {
    invariant(order.bookId === this.bookId, 'an order is changed through its own book');
    invariant(Number.isInteger(by) && by > 0 && by <= order.remaining, 'an order is reduced by what it has');
    const side = this.own(order.side);
    if (by < order.remaining) {
      side.cut(order, by);
      return;
    }
    side.remove(order);
    order.remaining = 0;
    this.index.delete(order.id);
  }

  /** Appends an order of a snapshot without matching it; orders come best first, as `orders` gives them. */
  restore(order: StoredOrder): RestingOrder {
    checkQuantity(order.remaining);
    this.checkPrice(order.priceTicks);
    return this.rest(order, order.remaining);
  }

  /** The best `levels` price levels of a side, best first; costs as many steps. */
  depth(side: Side, levels = Number.POSITIVE_INFINITY): Level[] {
    return this.own(side).depth(levels);
  }

  /** The resting orders of a side in priority: best price first, then time. The book must not change meanwhile. */
  orders(side: Side): Iterable<RestingOrder> {
    return this.own(side).orders();
  }

  private own(side: Side): BookSide {
    return side === 'buy' ? this.bids : this.asks;
  }

  private checkPrice(priceTicks: number): void {
    const { maxPriceTicks } = this;
    const isPrice = Number.isInteger(priceTicks) && priceTicks >= 1 && priceTicks <= maxPriceTicks;
    invariant(isPrice, 'priceTicks is a whole price of this book');
  }

  private carryOut(plan: MatchPlan): void {
    for (const step of plan.steps) this.reduce(step.maker, step.quantity);
  }

  private rest(order: Omit<StoredOrder, 'remaining'>, remaining: number): RestingOrder {
    const resting = createRestingOrder(order, this.bookId, remaining);
    const known = this.index.size;
    this.index.set(resting.id, resting);
    // Cheaper than asking first, and it is a bug anyway: ids come from one counter.
    invariant(this.index.size > known, 'order id is not in the book yet');
    this.own(order.side).append(resting);
    return resting;
  }

  private requeue(order: RestingOrder, priceTicks: number, match: MatchPlan): RestingOrder | null {
    const side = this.own(order.side);
    side.remove(order);
    this.carryOut(match);
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

function bestTicks(side: BookSide): number {
  return side.bestSlot === side.none ? 0 : side.slotOf(side.bestSlot);
}

function checkQuantity(quantity: number): void {
  const isQuantity = Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_SHARES;
  invariant(isQuantity, 'quantity is whole shares, 1 to MAX_SHARES');
}
