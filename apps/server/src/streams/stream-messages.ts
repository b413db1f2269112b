import type { OrderView } from '@openfloor/exchange';
import type { BookModel } from '../markets/book.model.js';
import type { TimedTrade } from './batch-digest.js';
import type { PricesChangedModel } from './stream.model.js';

interface Committed {
  readonly epoch: number;
  readonly sequence: number;
}

export interface CommittedTrades extends Committed {
  readonly trades: readonly TimedTrade[];
}

export interface CommittedOrders extends Committed {
  readonly orders: readonly OrderView[];
}

/** What travels on which topic; that of a book is its market and its contract. */
export type StreamMessages = {
  prices: PricesChangedModel;
  [book: `book:${number}/${number}`]: BookModel;
  [trades: `trades:${number}`]: CommittedTrades;
  [orders: `orders:${number}`]: CommittedOrders;
};
