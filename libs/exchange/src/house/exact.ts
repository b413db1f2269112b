import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { type Power, signOfPowers } from '@openfloor/money';
import type { HouseTerms, Viewpoint } from './standing.js';

/*
 * With b = B / ln(n) the rule is algebra: e^(x/b) = n^(x/B), and for integers x of milli-tokens both sides of every
 * comparison are sums of powers of n^(1/B). Ties are not rare (a house that sells twice what it has of one of two
 * contracts must get exactly 0.5 a share), and no number of digits would ever tell one.
 */

/** Whether `receivedMilli` is at least the cost of `sold` shares, in exact arithmetic. */
export function coversCost(
  { subsidyMilli, contracts }: HouseTerms,
  { shares, contract, takerSide }: Viewpoint,
  { receivedMilli, sold }: { receivedMilli: number; sold: number },
): boolean {
  const terms: Power[] = [];
  for (let j = 0; j < contracts; j++) {
    const before = -MILLI_PER_TOKEN * (shares[j] as number);
    const moves = (j === contract) === (takerSide === 'buy');
    terms.push({ count: 1, exponent: before + receivedMilli });
    terms.push({ count: -1, exponent: moves ? before + MILLI_PER_TOKEN * sold : before });
  }
  return signOfPowers(terms, { base: contracts, root: subsidyMilli }) >= 0;
}

/** Whether the contract's price is at least `halfTicks` two-thousandths of a token, in exact arithmetic. */
export function priceReaches(
  { subsidyMilli, contracts }: HouseTerms,
  shares: readonly number[],
  { contract, halfTicks }: { contract: number; halfTicks: number },
): boolean {
  const terms = shares.map((count, j) => ({
    count: (j === contract ? 2 * MILLI_PER_TOKEN : 0) - halfTicks,
    exponent: -MILLI_PER_TOKEN * count,
  }));
  return signOfPowers(terms, { base: contracts, root: subsidyMilli }) >= 0;
}
