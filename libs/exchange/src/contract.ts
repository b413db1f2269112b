import { InvariantViolation, MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { OrderBook, Side } from '@openfloor/matching';
import type { ExchangeState, Market } from './state.js';

export const YES = 0;
export const NO = 1;

/** Markets have at most 50 outcomes, so the book's contract fits below this. */
const BOOKS_PER_MARKET = 64;

export const bookIdOf = (marketId: number, contract: number): number =>
  marketId * BOOKS_PER_MARKET + contract;
export const marketOfBook = (bookId: number): number => Math.floor(bookId / BOOKS_PER_MARKET);
export const contractOfBook = (bookId: number): number => bookId % BOOKS_PER_MARKET;

export const otherSide = (side: Side): Side => (side === 'buy' ? 'sell' : 'buy');

/** True when an order for the contract goes to another contract's book: NO of a two-outcome market. */
export const isMirrored = (contracts: number, contract: number): boolean =>
  contracts === 2 && contract === NO;

export interface BookTerms {
  readonly contract: number;
  readonly side: Side;
  readonly priceTicks: number;
}

/**
 * Law 2: a two-outcome market has one book, so buying NO at p is selling YES at 1000 - p. The translation is
 * its own inverse for the price; a price of 0 (market order) stays 0.
 */
export function toBookTerms(contracts: number, terms: BookTerms): BookTerms {
  if (!isMirrored(contracts, terms.contract)) return terms;
  return { contract: YES, side: otherSide(terms.side), priceTicks: mirrorPrice(contracts, terms) };
}

/** A price in the book as the holder of the contract sees it, and the other way round. */
export function mirrorPrice(contracts: number, terms: { contract: number; priceTicks: number }): number {
  if (!isMirrored(contracts, terms.contract) || terms.priceTicks === 0) return terms.priceTicks;
  return MILLI_PER_TOKEN - terms.priceTicks;
}

export function bookOf(market: Market, contract: number): OrderBook {
  const book = market.books[contract];
  if (book === undefined) throw new InvariantViolation(`market ${market.id} lacks book ${contract}`);
  return book;
}

/** The market of a resting order; null when the order does not rest. */
export function marketOfOrder(state: ExchangeState, orderId: number): number | null {
  const order = state.orders.get(orderId);
  return order === undefined ? null : marketOfBook(order.bookId);
}
