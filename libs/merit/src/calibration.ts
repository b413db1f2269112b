import { invariant } from '@openfloor/kernel';
import { meanOf, type Resolved } from './scores.js';

/** What was said and what happened, for chances near each other. */
export interface CalibrationPoint {
  /** The mean chance, 0..1. */
  readonly chance: number;
  /** The share of them that came true, 0..1. */
  readonly frequency: number;
  readonly count: number;
}

export interface Buckets {
  readonly buckets: number;
}

/**
 * Chances in buckets of the same size (quantiles), lowest first: of those who said about 70 %, how many came true? Equal
 * chances may be in two buckets; there are no empty ones.
 */
export function calibrationCurve(pairs: readonly Resolved[], { buckets }: Buckets): CalibrationPoint[] {
  invariant(Number.isInteger(buckets) && buckets > 0, `not a number of buckets: ${buckets}`);
  const sorted = [...pairs].sort((a, b) => a.chance - b.chance || Number(a.outcome) - Number(b.outcome));
  const edge = (index: number) => Math.round((index * sorted.length) / buckets);
  const groups = Array.from({ length: buckets }, (_, index) => sorted.slice(edge(index), edge(index + 1)));
  return groups.flatMap((group) => {
    const chance = meanOf(group.map((pair) => pair.chance));
    const frequency = meanOf(group.map((pair) => Number(pair.outcome)));
    return chance === null || frequency === null ? [] : [{ chance, frequency, count: group.length }];
  });
}

/**
 * The expected calibration error, 0..1; null of nothing. Each chance is read as confidence in the likelier outcome (one
 * half: in YES); over buckets of the same size it is how far confidence lies from the share that was right, weighed by size. (Guo et
 * al., 2017; with quantile buckets: Nixon et al., 2019.)
 */
export function calibrationError(pairs: readonly Resolved[], terms: Buckets): number | null {
  if (pairs.length === 0) return null;
  const confidence = pairs.map(({ chance, outcome }) =>
    chance >= 0.5 ? { chance, outcome } : { chance: 1 - chance, outcome: !outcome },
  );
  const points = calibrationCurve(confidence, terms);
  const errors = points.map(({ chance, frequency, count }) => Math.abs(chance - frequency) * count);
  return errors.reduce((sum, error) => sum + error, 0) / pairs.length;
}
