import { bookIdOf, toBookTerms } from '../contract.js';
import type { Stamp } from '../core.js';
import type { ExchangeEvent } from '../event.js';
import { Depth, type DepthView, NO_DEPTH } from './depth.js';
import { OrderFold } from './order-fold.js';
import type { OrderView } from './order-view.js';

/** The orders that rest, by member, and the depth that they make. */
export class OpenOrders {
  private readonly byMember = new Map<number, Map<number, OrderView>>();
  private readonly byMarket = new Map<number, Map<number, OrderView>>();
  private readonly depths = new Map<number, Depth>();
  private readonly fold = new OrderFold((order) => this.changed(order));

  constructor(private readonly contractsOf: (marketId: number) => number) {}

  load(orders: readonly OrderView[]): void {
    this.fold.load(orders);
    for (const order of orders) this.changed(order);
  }

  apply(event: ExchangeEvent, stamp: Stamp): void {
    this.fold.apply(event, stamp);
  }

  find(orderId: number): OrderView | undefined {
    return this.fold.find(orderId);
  }

  /** Newest first. */
  of(memberId: number): OrderView[] {
    return [...(this.byMember.get(memberId)?.values() ?? [])].sort((a, b) => b.orderId - a.orderId);
  }

  /** Of all members, in no particular order. */
  in(marketId: number): OrderView[] {
    return [...(this.byMarket.get(marketId)?.values() ?? [])];
  }

  /** Levels of the contract's book, best first. */
  depth(marketId: number, contract: number, levels: number): DepthView {
    const depth = this.depths.get(bookIdOf(marketId, contract));
    return depth === undefined
      ? NO_DEPTH
      : { bids: depth.best('buy', levels), asks: depth.best('sell', levels) };
  }

  /** The depth is the open shares of all orders: what an order had before goes, what it has now comes. */
  private changed(order: OrderView): void {
    const known = ordersOf(this.byMember, order.memberId);
    const inMarket = ordersOf(this.byMarket, order.marketId);
    const before = known.get(order.orderId);
    if (before !== undefined) this.shift(before, -1);
    if (order.open > 0) {
      known.set(order.orderId, order);
      inMarket.set(order.orderId, order);
      this.shift(order, 1);
    } else if (before !== undefined) {
      known.delete(order.orderId);
      inMarket.delete(order.orderId);
    }
  }

  private shift(order: OrderView, orders: 1 | -1): void {
    const { contract, side, priceTicks } = toBookTerms(this.contractsOf(order.marketId), order);
    const bookId = bookIdOf(order.marketId, contract);
    let depth = this.depths.get(bookId);
    if (depth === undefined) {
      depth = new Depth();
      this.depths.set(bookId, depth);
    }
    depth.change(side, priceTicks, { quantity: orders * order.open, orders });
  }
}

function ordersOf(index: Map<number, Map<number, OrderView>>, id: number): Map<number, OrderView> {
  const known = index.get(id);
  if (known !== undefined) return known;
  const orders = new Map<number, OrderView>();
  index.set(id, orders);
  return orders;
}
