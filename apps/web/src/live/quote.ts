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

/** Wherever contracts are asked for, these fields are: the cache keeps them as one piece. */
export const ContractFields = graphql(`
  fragment ContractFields on MarketContract {
    index
    name
    price
    priceSource
    bestBid
    bestAsk
    changeToday
  }
`);

/** For the pages of one idea or one member, where each outcome has a price of its own. */
export const MarketQuoteFields = graphql(
  `
    fragment MarketQuoteFields on Market {
      ...QuoteFields
      contracts {
        ...ContractFields
      }
    }
  `,
  [QuoteFields, ContractFields],
);

export type MarketContract = ResultOf<typeof ContractFields>;

/** The prices of one contract; those of the first are the market's own. */
export type ContractQuote = Omit<MarketContract, 'index' | 'name'>;

export interface MarketQuote extends ResultOf<typeof QuoteFields> {
  /** Of every contract, by index. Of two outcomes only the first is needed: the other one mirrors it. */
  contracts?: readonly Omit<MarketContract, 'name'>[] | null;
}

export type Quote = Omit<MarketQuote, 'id'>;
export type MarketState = Quote['state'];
