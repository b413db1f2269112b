import type { OrderBook, Side, Surroundings } from '@openfloor/matching';
import type { Market } from './state.js';

const NO_BOOKS: readonly OrderBook[] = [];

/**
 * Where else an order for a contract's book finds liquidity: by implication in the books of all other contracts, and
 * with the house. A new one for every plan, as a plan uses the house's ladder up. Undefined: nowhere.
 */
export function surroundingsOf(market: Market, contract: number, side: Side): Surroundings | undefined {
  const { house, books } = market;
  if (books.length === 1 && house === null) return undefined;
  const others = books.length === 1 ? NO_BOOKS : books.filter((_, other) => other !== contract);
  const quoter = house === null ? null : house.house.quoter(house.shares, contract, side);
  return { others, quoter };
}
