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

/** Figures are null where they are hidden from who works in blind mode, all of them together. */
type OrHidden<T, K extends keyof T> = Omit<T, K> & { [Key in K]: T[Key] | null };
export type Figure = 'price' | 'priceSource' | 'changeToday';

/** The prices of one contract; those of the first are the market's own. */
export type ContractQuote = OrHidden<Omit<MarketContract, 'index' | 'name'>, Figure>;

export interface MarketQuote extends OrHidden<ResultOf<typeof QuoteFields>, Figure> {
  /** Of every contract, by index. Of two outcomes only the first is needed: the other one mirrors it. */
  contracts?: readonly (ContractQuote & { index: number })[] | null;
}

export type Quote = Omit<MarketQuote, 'id'>;
export type MarketState = Quote['state'];
