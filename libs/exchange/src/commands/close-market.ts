import type { RestingOrder } from '@openfloor/matching';
import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import type { MarketStateReason } from '../event.js';
import type { CloseMarket } from '../market-command.js';
import { type Rejected, rejected } from '../rejection.js';
import type { Market } from '../state.js';
import { withdraw } from './cancel-order.js';
import { changeState, isRunning } from './market-state.js';

/** Closing an ended market again changes nothing. */
export function closeMarket(effects: Effects, { marketId }: CloseMarket): Done | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  endTrading(effects, market, 'OFFICER');
  return done;
}

/** For good: every order is cancelled, an auction that was still to come is not held, and averages end here. */
export function endTrading(effects: Effects, market: Market, reason: MarketStateReason): void {
  if (market.state !== 'draft' && !isRunning(market)) return;
  for (const order of restingOrders(market)) withdraw(effects, market, order, 'MARKET_CLOSED');
  market.auctionEndsAt = 0;
  changeState(effects, market, { state: 'closed', reason });
  for (const series of market.prices) series.end(effects.state.at);
  effects.priceChanges(market);
}

/** By id, so that the events come in the same order on every machine. */
function restingOrders(market: Market): RestingOrder[] {
  const orders = market.books.flatMap((book) => [...book.orders('buy'), ...book.orders('sell')]);
  return orders.sort((a, b) => a.id - b.id);
}
