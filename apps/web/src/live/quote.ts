import { graphql, type ResultOf } from '../graphql';

/** What every place that shows a price needs of a market. */
export const QuoteFields = graphql(`
  fragment QuoteFields on Market {
    id
    state
    price
    priceSource
    bestBid
    bestAsk
    changeToday
  }
`);

export type MarketQuote = ResultOf<typeof QuoteFields>;
export type Quote = Omit<MarketQuote, 'id'>;
