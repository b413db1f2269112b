import type { ExchangeEvent, OrderView } from '@openfloor/exchange';

/** Markets of which something changed that streams of states tell. */
export interface MarketChanges {
  readonly prices: Set<number>;
  /** A book changed: by an order, by a quote of the house, or because it came into sight. */
  readonly books: Set<number>;
  readonly states: Set<number>;
}

export const noChanges = (): MarketChanges => ({ prices: new Set(), books: new Set(), states: new Set() });

/** Adds what the event changes besides orders. Pure but for that. */
export function addChanges(changes: MarketChanges, event: ExchangeEvent): void {
  switch (event.type) {
    case 'PriceChanged':
      changes.prices.add(event.marketId);
      return;
    case 'HouseChanged':
    case 'AuctionHeld':
      changes.books.add(event.marketId);
      return;
    case 'ResolutionChanged':
      changes.states.add(event.marketId);
      return;
    case 'MarketListed':
    case 'MarketStateChanged':
      for (const markets of [changes.prices, changes.books, changes.states]) markets.add(event.marketId);
      return;
    default:
  }
}

export const addBooksOf = (changes: MarketChanges, orders: Iterable<OrderView>): void => {
  for (const { marketId } of orders) changes.books.add(marketId);
};
