import {
  baselineScore,
  brier,
  type CalibrationPoint,
  calibrationCurve,
  calibrationError,
  type Resolved,
} from '@openfloor/merit';

/** A member's last estimate of a headline that was resolved. */
export interface ScoredEstimate extends Resolved {
  /** Against at least five others; null with fewer. */
  readonly peer: number | null;
}

/** What a member put into a settled market, and gained. */
export interface MarketProfit {
  readonly putInMilli: number;
  readonly profitMilli: number;
}

/** Chances of one group of a curve; fewer say nothing about how often something happens. */
const OF_A_GROUP = 5;
const MOST_GROUPS = 5;

const groupsOf = (count: number, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(count / OF_A_GROUP)));

export const brierOf = (scores: readonly ScoredEstimate[]): number | null => brier(scores);

export const baselineOf = (scores: readonly ScoredEstimate[]): number | null =>
  meanOf(scores.map(({ chance, outcome }) => baselineScore(chance, outcome)));

export const peerOf = (scores: readonly ScoredEstimate[]): number | null =>
  meanOf(scores.flatMap(({ peer }) => peer ?? []));

export const calibrationErrorOf = (scores: readonly ScoredEstimate[]): number | null =>
  calibrationError(scores, { buckets: groupsOf(scores.length, MOST_GROUPS) });

export const curveOf = (scores: readonly Resolved[], most = MOST_GROUPS): CalibrationPoint[] =>
  calibrationCurve(scores, { buckets: groupsOf(scores.length, most) });

/** Gain for each token put in; null where nothing was. */
export function profitPerToken(profits: readonly MarketProfit[]): number | null {
  const putIn = profits.reduce((sum, { putInMilli }) => sum + putInMilli, 0);
  if (putIn === 0) return null;
  return profits.reduce((sum, { profitMilli }) => sum + profitMilli, 0) / putIn;
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
