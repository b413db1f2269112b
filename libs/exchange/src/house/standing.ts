import { invariant, MAX_ISSUED_MILLI, MAX_SHARES, MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { Side } from '@openfloor/matching';
import { expOfNegative, logFromOne } from './elementary.js';

/** What a house was founded with. */
export interface HouseTerms {
  /** Its account's first balance and the most that it can lose: 1..MAX_ISSUED_MILLI. */
  readonly subsidyMilli: number;
  /** How many contracts its market has: 2 or more. */
  readonly contracts: number;
}

/** Whose ladder it is: the house's shares, the contract, and what the taker does. */
export interface Viewpoint {
  /** One count per contract, the fewest of them 0 (law 2). */
  readonly shares: readonly number[];
  readonly contract: number;
  readonly takerSide: Side;
}

/** Half a unit in the last place of 1. */
const ROUNDING = 1 / 0x20000000000000;
/** More than the rounding of integers up to 1000 in the sums. */
const SMALL_SUMS = 1e-11;

/** What follows from the terms alone, in doubles: for estimates and for the filter, never the last word. */
export class Liquidity {
  /** b = subsidy / ln(contracts), in milli-tokens. */
  readonly b: number;
  /**
   * What a cost in doubles can be off by, in milli-tokens. With u = 2^-53: of the two `tail`s each is within 21 b u
   * (8 u of exp, of ln, of the argument and of b, damped by y e^-y < 0.37); ln of the rivals' sum of n - 1 powers is
   * within 11 n + 12 ln n of u and counts twice (once itself, once through the tails); the additions of terms up to
   * b (ln n + 2) lose 12 of them at most. Together 42 + 46 n + 12 ln n + 24, in u b; what is left is slack.
   */
  readonly doubt: number;

  constructor(readonly terms: HouseTerms) {
    const { subsidyMilli, contracts } = terms;
    invariant(Number.isSafeInteger(contracts) && contracts >= 2, `not a market's contracts: ${contracts}`);
    const inRange = subsidyMilli >= 1 && subsidyMilli <= MAX_ISSUED_MILLI;
    invariant(Number.isSafeInteger(subsidyMilli) && inRange, `not a subsidy: ${subsidyMilli}`);
    this.b = subsidyMilli / logFromOne(contracts);
    this.doubt = 64 * (contracts + 2) * ROUNDING * this.b + SMALL_SUMS;
  }
}

/**
 * How one contract stands against the others. Its price is 1 / (1 + e^-z) with b z = leadMilli - rivalsMilli: the
 * lead is an integer that may be huge, and what no double can hold exactly is small (at most the subsidy).
 */
export interface Standing {
  /** 1000 times the shares that the house has of the contract fewer than of the most likely other one. */
  readonly leadMilli: number;
  /** b ln(sum over the other contracts of their weights, relative to the largest). */
  readonly rivalsMilli: number;
}

/** Where the contract stands when the house has `shares`. Takes time in proportion to the contracts. */
export function standingOf({ terms, b }: Liquidity, shares: readonly number[], contract: number): Standing {
  invariant(
    shares.length === terms.contracts && contract in shares,
    'shares of the market, one of its contracts',
  );
  let fewest = Number.POSITIVE_INFINITY;
  for (let j = 0; j < shares.length; j++) {
    const count = shares[j] as number;
    invariant(
      Number.isSafeInteger(count) && count >= 0 && count <= MAX_SHARES,
      `not a share count: ${count}`,
    );
    if (j !== contract && count < fewest) fewest = count;
  }
  let weights = 0;
  for (let j = 0; j < shares.length; j++) {
    if (j !== contract) weights += expOfNegative((-MILLI_PER_TOKEN * ((shares[j] as number) - fewest)) / b);
  }
  const leadMilli = MILLI_PER_TOKEN * (fewest - (shares[contract] as number));
  return { leadMilli, rivalsMilli: b * logFromOne(weights) };
}
