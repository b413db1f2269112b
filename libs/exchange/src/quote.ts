import { bookOf } from './contract.js';
import type { Quote } from './price.js';
import type { Market } from './state.js';

/** The top of a contract's book, the house's quotes included. The house quotes only while the market is open. */
export function quoteOf(market: Market, contract: number, lastTradeTicks: number): Quote {
  const book = bookOf(market, contract);
  let { bestBidTicks, bestAskTicks } = book;
  const touch = market.state === 'open' ? market.house?.touches[contract] : undefined;
  if (touch !== undefined) {
    if (touch.bidTicks > bestBidTicks) bestBidTicks = touch.bidTicks;
    if (touch.askTicks > 0 && (bestAskTicks === 0 || touch.askTicks < bestAskTicks))
      bestAskTicks = touch.askTicks;
  }
  return { bestBidTicks, bestAskTicks, lastTradeTicks };
}

export function sameQuote(a: Quote, b: Quote): boolean {
  return (
    a.bestBidTicks === b.bestBidTicks &&
    a.bestAskTicks === b.bestAskTicks &&
    a.lastTradeTicks === b.lastTradeTicks
  );
}

/** Whether nobody may see the orders, nor what would follow from them: as long as an auction is still to come. */
export const isSealed = (market: Market): boolean => market.state === 'draft' || market.auctionEndsAt > 0;
