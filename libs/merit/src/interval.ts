import { invariant } from '@openfloor/kernel';
import { seededNumbers } from './seeded-numbers.js';

export interface WithInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of how many items. */
  readonly count: number;
}

export interface IntervalTerms {
  /** The same seed and items give the same interval. */
  readonly seed: number;
  readonly rounds?: number;
  /** How sure, 0..1. */
  readonly level?: number;
}

/**
 * A statistic with its interval: how it would vary had other items of the same kind been seen (percentile bootstrap; Efron,
 * 1979). Null where it has no value; samples in which it has none are left out.
 */
export function withInterval<Item>(
  items: readonly Item[],
  statistic: (sample: readonly Item[]) => number | null,
  { seed, rounds = 1000, level = 0.95 }: IntervalTerms,
): WithInterval | null {
  invariant(level > 0 && level < 1 && rounds > 0, `no interval: ${level} of ${rounds}`);
  const value = items.length === 0 ? null : statistic(items);
  if (value === null) return null;
  const next = seededNumbers(seed);
  const seen: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const sample = items.map(() => items[Math.floor(next() * items.length)] as Item);
    const found = statistic(sample);
    if (found !== null) seen.push(found);
  }
  seen.sort((a, b) => a - b);
  const at = (share: number) => seen[Math.round(share * (seen.length - 1))] ?? value;
  return { value, low: at((1 - level) / 2), high: at((1 + level) / 2), count: items.length };
}
