/** A member's side of a trade, in terms of YES: selling NO at p is buying YES at 1-p. */
export interface OwnTrade {
  readonly bought: boolean;
  readonly priceTicks: number;
  readonly quantity: number;
}

/** Shares that a member owns of the contract of which there are any, and what they cost. */
export interface Holding {
  /** Of YES; negative: so many of NO. */
  readonly quantity: number;
  /** What was paid for them, in milli-tokens. */
  readonly costMilli: number;
}

export const NOTHING: Holding = { quantity: 0, costMilli: 0 };

/**
 * The average cost method. Law 2 leaves a member with YES or with NO, never both, so the position is one signed
 * number. A trade that adds to it adds its price; one that takes from it takes the same part of the cost, rounded
 * to a milli-token, so that the average of the rest stays; one that goes through zero closes the position and
 * opens one on the other side at its own price. The complete sets that are minted or merged on the way need no
 * rule: selling NO at p and buying YES at 1-p with a merge move the same shares and tokens. Pure.
 */
export function afterTrade(holding: Holding, { bought, priceTicks, quantity }: OwnTrade): Holding {
  const change = bought ? quantity : -quantity;
  const before = holding.quantity;
  const after = before + change;
  const price = bought ? priceTicks : 1_000 - priceTicks;
  if (before === 0 || before > 0 === bought) {
    return { quantity: after, costMilli: holding.costMilli + price * quantity };
  }
  if (after === 0) return NOTHING;
  if (after > 0 === before > 0) return { quantity: after, costMilli: part(holding.costMilli, after, before) };
  return { quantity: after, costMilli: price * Math.abs(after) };
}

/** cost * after / before to the nearest integer; the product may be beyond 2^53. */
function part(costMilli: number, after: number, before: number): number {
  const [a, b] = [BigInt(Math.abs(after)), BigInt(Math.abs(before))];
  return Number((2n * BigInt(costMilli) * a + b) / (2n * b));
}
