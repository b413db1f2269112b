import { type MarketView, priceSource } from '@openfloor/exchange';
import { encodeId } from '../graphql/global-id.js';
import { type MarketState, type PriceSource, sourceName, stateName } from './market-enums.js';
import type { MarketStats } from './market-stats.js';
import { halfTicksText, ticksTextOrNull } from './price-text.js';

/** What `Market` and the stream's `MarketPrice` tell alike. */
export interface QuoteFields {
  ideaId: string;
  state: MarketState;
  price: string;
  priceSource: PriceSource;
  bestBid: string | null;
  bestAsk: string | null;
  lastTradePrice: string | null;
  changeToday: string;
}

export function quoteFields(market: MarketView, stats: MarketStats): QuoteFields {
  const { quote } = market;
  return {
    ideaId: encodeId('Idea', market.ideaId),
    state: stateName(market.state),
    price: halfTicksText(market.priceHalfTicks),
    priceSource: sourceName(priceSource(quote)),
    bestBid: ticksTextOrNull(quote.bestBidTicks),
    bestAsk: ticksTextOrNull(quote.bestAskTicks),
    lastTradePrice: ticksTextOrNull(quote.lastTradeTicks),
    changeToday: halfTicksText(stats.changeTodayHalfTicks(market)),
  };
}
