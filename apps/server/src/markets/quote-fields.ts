import { type MarketView, priceSource } from '@openfloor/exchange';
import { invariant } from '@openfloor/kernel';
import { type PriceSource, sourceName } from './market-enums.js';
import type { MarketStats } from './market-stats.js';
import { halfTicksText, ticksTextOrNull } from './price-text.js';

/** What is told alike of a market (its first contract), of a contract, and by the stream of prices. */
export interface QuoteFields {
  price: string;
  priceSource: PriceSource;
  bestBid: string | null;
  bestAsk: string | null;
  lastTradePrice: string | null;
  changeToday: string;
}

export function quoteFields(market: MarketView, contract: number, stats: MarketStats): QuoteFields {
  const quote = market.quotes[contract];
  invariant(quote !== undefined, `market ${market.marketId} has no quote for contract ${contract}`);
  return {
    price: halfTicksText(market.priceHalfTicks[contract] ?? 0),
    priceSource: sourceName(priceSource(quote)),
    bestBid: ticksTextOrNull(quote.bestBidTicks),
    bestAsk: ticksTextOrNull(quote.bestAskTicks),
    lastTradePrice: ticksTextOrNull(quote.lastTradeTicks),
    changeToday: halfTicksText(stats.changeTodayHalfTicks(market, contract)),
  };
}
