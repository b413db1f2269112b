import { type Rejected, rejected } from '../rejection.js';
import type { ExchangeState, Market } from '../state.js';

/** The market if orders may be placed in it now. */
export function tradingMarket(
  state: ExchangeState,
  marketId: number,
): { readonly type: 'Trading'; readonly market: Market } | Rejected {
  const market = state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state === 'halted') return rejected('MARKET_HALTED');
  return market.state === 'open' ? { type: 'Trading', market } : rejected('MARKET_CLOSED');
}
