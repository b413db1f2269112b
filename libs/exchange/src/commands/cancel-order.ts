import { invariant } from '@openfloor/kernel';
import type { RestingOrder } from '@openfloor/matching';
import type { OrderCancelled, OrdersCancelled } from '../answer.js';
import { bookOf, contractOfBook, marketOfBook } from '../contract.js';
import type { Effects } from '../effects.js';
import type { OrderCancelReason } from '../event.js';
import { releaseOrder } from '../hold.js';
import type { CancelAllOrders } from '../order-command.js';
import { type Rejected, rejected } from '../rejection.js';
import { type ExchangeState, type Market, stakeOf } from '../state.js';

/** Somebody else's order is answered as one that does not exist, so that nothing can be learned by trying ids. */
export function findOwnOrder(
  state: ExchangeState,
  command: { memberId: number; orderId: number },
): { readonly type: 'Found'; readonly order: RestingOrder; readonly market: Market } | Rejected {
  const order = state.orders.get(command.orderId);
  if (order === undefined || order.owner !== command.memberId) return rejected('UNKNOWN_ORDER');
  const market = state.markets.get(marketOfBook(order.bookId));
  return market === undefined ? rejected('UNKNOWN_ORDER') : { type: 'Found', order, market };
}

/** Takes an order out of its book, frees its hold, and tells it. Returns the shares that were open. */
export function withdraw(
  effects: Effects,
  market: Market,
  order: RestingOrder,
  reason: OrderCancelReason,
): number {
  const stake = stakeOf(market, order.owner);
  const quantity = order.remaining;
  bookOf(market, contractOfBook(order.bookId)).cancel(order);
  releaseOrder(effects.state, stake, order, quantity);
  effects.emit({ type: 'OrderCancelled', orderId: order.id, quantity, reason });
  effects.postHold(stake, order.id);
  return quantity;
}

export function cancelOwnOrder(effects: Effects, market: Market, order: RestingOrder): OrderCancelled {
  const contract = contractOfBook(order.bookId);
  const cancelled = withdraw(effects, market, order, 'MEMBER');
  effects.priceChange(market, contract);
  return { type: 'OrderCancelled', orderId: order.id, cancelled };
}

/** In one market, or in all. A member without orders has none cancelled, which is no mistake. */
export function cancelAllOrders(
  effects: Effects,
  { memberId, marketId }: CancelAllOrders,
): OrdersCancelled | Rejected {
  const { state } = effects;
  if (!state.members.has(memberId)) return rejected('UNKNOWN_MEMBER');
  if (marketId !== 0 && !state.markets.has(marketId)) return rejected('UNKNOWN_MARKET');
  return withdrawAll(effects, memberId, marketId, 'MEMBER');
}

/** Withdraws every order of a member in a market (0: in all), by id, and tells the prices that follow. */
export function withdrawAll(
  effects: Effects,
  memberId: number,
  marketId: number,
  reason: OrderCancelReason,
): OrdersCancelled {
  const { state } = effects;
  const orders = ordersOf(state, memberId, marketId);
  const books = new Set<number>();
  let cancelled = 0;
  for (const order of orders) {
    books.add(order.bookId);
    cancelled += withdraw(effects, marketOf(state, order), order, reason);
  }
  for (const bookId of [...books].sort((a, b) => a - b)) {
    const market = state.markets.get(marketOfBook(bookId));
    if (market !== undefined) effects.priceChange(market, contractOfBook(bookId));
  }
  return { type: 'OrdersCancelled', orders: orders.length, cancelled };
}

function ordersOf(state: ExchangeState, memberId: number, marketId: number): RestingOrder[] {
  const orders: RestingOrder[] = [];
  for (const market of state.markets.values()) {
    if (marketId !== 0 && market.id !== marketId) continue;
    // Most markets have no order of the member, and then their queues need not be looked through.
    if ((market.stakes.get(memberId)?.openOrders ?? 0) === 0) continue;
    for (const book of market.books) {
      for (const side of ['buy', 'sell'] as const) {
        for (const order of book.orders(side)) if (order.owner === memberId) orders.push(order);
      }
    }
  }
  return orders.sort((a, b) => a.id - b.id);
}

function marketOf(state: ExchangeState, order: RestingOrder): Market {
  const market = state.markets.get(marketOfBook(order.bookId));
  invariant(market !== undefined, `order ${order.id} rests in no market`);
  return market;
}
