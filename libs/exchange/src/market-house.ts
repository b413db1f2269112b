import { House } from './house/house.js';
import type { MarketHouse, MarketTerms } from './state.js';

/** The house that the market's terms ask for, without shares and not quoting yet; null: none. */
export function newHouse({ contracts, subsidyMilli }: MarketTerms): MarketHouse | null {
  if (subsidyMilli === 0) return null;
  const books = contracts === 2 ? 1 : contracts;
  return {
    house: new House({ contracts, subsidyMilli }),
    shares: new Array<number>(contracts).fill(0),
    touches: Array.from({ length: books }, () => ({ bidTicks: 0, askTicks: 0 })),
  };
}
