import type { RestingOrder } from '@openfloor/matching';
import type { OrderCancelled } from '../answer.js';
import { bookOf, contractOfBook, marketOfBook } from '../contract.js';
import type { Effects } from '../effects.js';
import type { OrderCancelReason } from '../event.js';
import { releaseExposure } from '../hold.js';
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
  releaseExposure(stake, order, quantity);
  bookOf(market, contractOfBook(order.bookId)).cancel(order);
  effects.emit({ type: 'OrderCancelled', orderId: order.id, quantity, reason });
  effects.postHold(stake, order.id);
  return quantity;
}

export function cancelOwnOrder(effects: Effects, market: Market, order: RestingOrder): OrderCancelled {
  const cancelled = withdraw(effects, market, order, 'MEMBER');
  effects.priceChange(market, contractOfBook(order.bookId));
  return { type: 'OrderCancelled', orderId: order.id, cancelled };
}
