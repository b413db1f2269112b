import { invariant, MAX_PRICE_TICKS } from '@openfloor/kernel';
import { BookSide } from './book-side.js';
import { checkOrder, checkPrice, checkQuantity } from './checks.js';
import {
  createRestingOrder,
  type IncomingOrder,
  type RestingOrder,
  type Side,
  type StoredOrder,
} from './order.js';
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
 * What rests in a book, by price and by id: orders enter, shrink and leave. It matches nothing, so both sides may
 * cross here; `OrderBook` sees to it that they do not, but for the time before a call auction.
 */
export class RestingOrders {
  readonly bookId: number;
  readonly maxPriceTicks: number;
  protected readonly index: Map<number, RestingOrder>;
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

  /** Rests the whole order without matching, for a call auction: the book may be crossed until that. */
  rest(order: IncomingOrder): RestingOrder {
    checkOrder(order);
    checkPrice(order.priceTicks, this.maxPriceTicks);
    return this.admit(order, order.quantity);
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
    checkPrice(order.priceTicks, this.maxPriceTicks);
    return this.admit(order, order.remaining);
  }

  /** Whether an order of this side and limit would cross a resting one of the same owner. */
  wouldMeet(owner: number, side: Side, priceTicks: number): boolean {
    const against = this.other(side);
    return against.holdsOf(owner, this.limitSlot(against, priceTicks));
  }

  /** The best `levels` price levels of a side, best first; costs as many steps. */
  depth(side: Side, levels = Number.POSITIVE_INFINITY): Level[] {
    return this.own(side).depth(levels);
  }

  /** The resting orders of a side in priority: best price first, then time. The book must not change meanwhile. */
  orders(side: Side): Iterable<RestingOrder> {
    return this.own(side).orders();
  }

  protected own(side: Side): BookSide {
    return side === 'buy' ? this.bids : this.asks;
  }

  protected other(side: Side): BookSide {
    return side === 'buy' ? this.asks : this.bids;
  }

  protected limitSlot(against: BookSide, priceTicks: number): number {
    checkPrice(priceTicks, this.maxPriceTicks);
    return against.slotOf(priceTicks);
  }

  protected admit(order: Omit<StoredOrder, 'remaining'>, remaining: number): RestingOrder {
    const resting = createRestingOrder(order, this.bookId, remaining);
    const known = this.index.size;
    this.index.set(resting.id, resting);
    // Cheaper than asking first, and it is a bug anyway: ids come from one counter.
    invariant(this.index.size > known, 'order id is not in the book yet');
    this.own(order.side).append(resting);
    return resting;
  }
}

function bestTicks(side: BookSide): number {
  return side.bestSlot === side.none ? 0 : side.slotOf(side.bestSlot);
}
