import type { RestingOrder } from '@openfloor/matching';
import type { Market } from '../state.js';

/** The resting orders of a market as the books give them, one by one. */
export interface OpenOrders {
  readonly byMember: ReadonlyMap<number, readonly RestingOrder[]>;
  /** Per book: the best prices of members' orders; 0 where there are none. */
  readonly bestBids: readonly number[];
  readonly bestAsks: readonly number[];
  readonly count: number;
}

export function openOrdersOf(market: Market): OpenOrders {
  const byMember = new Map<number, RestingOrder[]>();
  const bestBids: number[] = [];
  const bestAsks: number[] = [];
  let count = 0;
  for (const book of market.books) {
    const buys = [...book.orders('buy')];
    const sells = [...book.orders('sell')];
    bestBids.push(buys.reduce((best, order) => Math.max(best, order.priceTicks), 0));
    bestAsks.push(
      sells.reduce((best, { priceTicks }) => (best === 0 ? priceTicks : Math.min(best, priceTicks)), 0),
    );
    for (const order of [...buys, ...sells]) {
      const own = byMember.get(order.owner);
      if (own === undefined) byMember.set(order.owner, [order]);
      else own.push(order);
      count++;
    }
  }
  return { byMember, bestBids, bestAsks, count };
}
