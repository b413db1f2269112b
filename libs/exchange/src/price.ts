/** The top of a book and its last trade, in ticks; 0 where there is none. */
export interface Quote {
  readonly bestBidTicks: number;
  readonly bestAskTicks: number;
  readonly lastTradeTicks: number;
}

export type PriceSource = 'midpoint' | 'lastTrade' | 'reference';

/** A midpoint counts as price while the spread is at most this. */
export const WIDEST_SPREAD_TICKS = 100;

export const NO_QUOTE: Quote = { bestBidTicks: 0, bestAskTicks: 0, lastTradeTicks: 0 };

/** Which of the three the price is, see `priceHalfTicks`. */
export function priceSource(quote: Quote): PriceSource {
  const { bestBidTicks, bestAskTicks, lastTradeTicks } = quote;
  const twoSided = bestBidTicks > 0 && bestAskTicks > 0;
  if (twoSided && bestAskTicks - bestBidTicks <= WIDEST_SPREAD_TICKS) return 'midpoint';
  return lastTradeTicks > 0 ? 'lastTrade' : 'reference';
}

/** DESIGN section 1: midpoint when the spread is at most 0.10, else last trade, else reference. In half ticks. */
export function priceHalfTicks(quote: Quote, referenceTicks: number): number {
  switch (priceSource(quote)) {
    case 'midpoint':
      return quote.bestBidTicks + quote.bestAskTicks;
    case 'lastTrade':
      return 2 * quote.lastTradeTicks;
    case 'reference':
      return 2 * referenceTicks;
  }
}
