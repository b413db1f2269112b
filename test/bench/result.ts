/** One line of `npm run bench`: ours against a yardstick in the same run. */
export interface BenchResult {
  readonly name: string;
  readonly ours: number;
  readonly yardstick: number;
  /** ours / yardstick: more is better. */
  readonly ratio: number;
  readonly unit: string;
  /** The least ratio that we hold ourselves to. */
  readonly target: number;
  /** More figures worth printing. */
  readonly notes?: string;
}

/** The middle one of an odd number of runs. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
