import { chanceOf, clampedChance, logOdds } from './chance.js';
import type { Resolved } from './scores.js';

/** A correction of chances in log-odds: a + b * log-odds. a = 0 and b = 1 change nothing. */
export interface Debias {
  readonly a: number;
  readonly b: number;
  /** How many resolved pairs it was fitted on. */
  readonly fittedOn: number;
  /** The corrected chance, 0..1, of a chance 0..1. */
  apply(chance: number): number;
}

/** With less there is nothing to learn from. */
const LEAST_PAIRS = 20;
const LEAST_OF_EACH = 5;
/** How sure it is, before anything is seen, that chances are right: one over the variance of a and of b. */
const PRIOR_PRECISION = 4;
const STEPS = 50;

/**
 * Fits what prices say to what happened: a logistic regression of outcomes on log-odds, held near "no change" by a
 * normal prior, so that few cases change little. Null below 20 pairs or 5 of either outcome. (Platt, 1999; linear in log-odds: Turner et al., 2014.)
 */
export function fitDebias(pairs: readonly Resolved[]): Debias | null {
  const yes = pairs.filter(({ outcome }) => outcome).length;
  if (pairs.length < LEAST_PAIRS || Math.min(yes, pairs.length - yes) < LEAST_OF_EACH) return null;
  const cases = pairs.map(({ chance, outcome }) => ({
    odds: logOdds(clampedChance(chance)),
    outcome: Number(outcome),
  }));
  let [a, b] = [0, 1];
  for (let step = 0; step < STEPS; step++) [a, b] = newtonStep(cases, a, b);
  return {
    a,
    b,
    fittedOn: pairs.length,
    apply: (chance) => chanceOf(a + b * logOdds(clampedChance(chance))),
  };
}

/** One step of Newton's method on the penalised likelihood, which has one top. */
function newtonStep(
  cases: readonly { odds: number; outcome: number }[],
  a: number,
  b: number,
): [number, number] {
  let [slopeA, slopeB] = [PRIOR_PRECISION * a, PRIOR_PRECISION * (b - 1)];
  let [aa, ab, bb] = [PRIOR_PRECISION, 0, PRIOR_PRECISION];
  for (const { odds, outcome } of cases) {
    const chance = chanceOf(a + b * odds);
    const curve = chance * (1 - chance);
    slopeA += chance - outcome;
    slopeB += (chance - outcome) * odds;
    aa += curve;
    ab += curve * odds;
    bb += curve * odds * odds;
  }
  const determinant = aa * bb - ab * ab;
  return [a - (slopeA * bb - slopeB * ab) / determinant, b - (slopeB * aa - slopeA * ab) / determinant];
}
