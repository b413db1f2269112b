import { Exact } from '@openfloor/money';

/*
 * Hanson's logarithmic market scoring rule as it is written, in decimals of 40 digits and in any unit ("Logarithmic
 * Market Scoring Rules for Modular Combinatorial Information Aggregation", 2003). Too slow to quote by: it is the
 * measure that the house is tested with.
 */

type Amount = InstanceType<typeof Exact>;
export type AmountLike = Amount | number | string;

/** How much the quantities weigh where the most that can be lost is `bound` and there are n contracts. */
export function liquidity(bound: AmountLike, contracts: number): Amount {
  return new Exact(bound).dividedBy(Exact.ln(contracts));
}

/** C(q) = b ln(sum of e^(q_i / b)): what the market maker was paid in all, up to a constant. */
export function cost(quantities: readonly number[], b: AmountLike): Amount {
  const highest = Math.max(...quantities);
  return Exact.ln(sumOfWeights(quantities, b)).times(b).plus(highest);
}

/** The probability e^(q_i / b) / sum of e^(q_j / b). */
export function price(quantities: readonly number[], contract: number, b: AmountLike): Amount {
  return weight(quantities, contract, b).dividedBy(sumOfWeights(quantities, b));
}

function sumOfWeights(quantities: readonly number[], b: AmountLike): Amount {
  return quantities.reduce((sum, _, i) => sum.plus(weight(quantities, i, b)), new Exact(0));
}

/** Relative to the largest, so that nothing overflows. */
function weight(quantities: readonly number[], contract: number, b: AmountLike): Amount {
  const exponent = new Exact((quantities[contract] as number) - Math.max(...quantities)).dividedBy(b);
  return exponent.lessThan(-200) ? new Exact(0) : exponent.exp();
}
