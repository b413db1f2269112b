import { invariant } from '@openfloor/kernel';

/** A value that counts `weight` times; weights above 0. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The part of all weight that is left out at each end. 0.5 would be the median, 0 the mean. */
const TRIMMED = 0.25;

/**
 * The weighted mean of the middle half. Like the median it does not care how far out the values at the ends are, as long
 * as they have less than a quarter of the weight; unlike the median it does not jump from one person to the next.
 * (Trimmed mean: Tukey and McLaughlin, 1963.)
 */
export function robustCentre(values: readonly Weighted[]): number {
  invariant(values.length > 0, 'nothing has no centre');
  const sorted = inOrder(values);
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const [from, to] = [all * TRIMMED, all * (1 - TRIMMED)];
  let [before, counted, sum] = [0, 0, 0];
  for (const { value, weight } of sorted) {
    const inside = Math.max(0, Math.min(to, before + weight) - Math.max(from, before));
    counted += inside;
    sum += inside * value;
    before += weight;
  }
  return sum / counted;
}

/** By value, then weight: sums of the same people are the same to the last digit, in whatever order they came. */
export function inOrder(values: readonly Weighted[]): Weighted[] {
  return [...values].sort((a, b) => a.value - b.value || a.weight - b.weight);
}
