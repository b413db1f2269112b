import { auc, brier, fitDebias, optimism, type Resolved, withInterval } from '@openfloor/merit';
import { curveOf, meanOf } from '../skill/skill-figures.js';
import {
  AccuracyMethod,
  type DebiasModel,
  type MethodAccuracyModel,
  type OptimismModel,
} from './accuracy.model.js';
import type { AccuracyCase } from './accuracy-cases.js';

export const FEWEST_HEADLINES = 10;
const FEWEST_PEOPLE = 5;
/** It is worked out anew when so many more are resolved. */
export const REPORT_BATCH = 5;
const FEWEST_TO_FIT = 30;
const MOST_GROUPS = 10;
/** Intervals are found by chance that is the same every time. */
const SEED = 20_260_105;
const ROUNDS = 1_000;
/** Above that an interval of AUC takes long and varies little. */
const FULL_ROUNDS_BELOW = 300;

/** What is told of the methods, as it is kept. */
export interface AccuracyReport {
  readonly methods: MethodAccuracyModel[];
  readonly shared: number;
  readonly calibration: { readonly chance: number; readonly happened: number; readonly count: number }[];
  readonly optimism: OptimismModel | null;
  readonly debias: DebiasModel | null;
}

/** Of how many headlines a report can be, where so many are resolved; 0: there is none yet. Pure. */
export function reportSize(resolved: number): number {
  if (resolved < FEWEST_HEADLINES) return 0;
  return resolved - ((resolved - FEWEST_HEADLINES) % REPORT_BATCH);
}

/** What the cases say. Pure. */
export function accuracyReport(cases: readonly AccuracyCase[]): AccuracyReport {
  const methods = Object.values(AccuracyMethod);
  const published = methods.filter((method) => isPublished(cases, method));
  const shared = cases.filter(({ chances }) => published.every((method) => chances[method] !== null));
  const prices = pairsOf(cases, 'PRICE');
  return {
    methods: methods.map((method) =>
      published.includes(method)
        ? methodAccuracy(method, pairsOf(cases, method), pairsOf(shared, method))
        : unpublished(method),
    ),
    shared: shared.length,
    calibration: curveOf(prices, MOST_GROUPS).map(({ chance, frequency, count }) => ({
      chance: rounded(chance),
      happened: rounded(frequency),
      count,
    })),
    optimism: optimismOf(prices),
    debias: debiasOf(prices),
  };
}

/** A mean rating is of at least five people by itself; of up-votes some headline has to show that there are as many. */
function isPublished(cases: readonly AccuracyCase[], method: AccuracyMethod): boolean {
  if (pairsOf(cases, method).length < FEWEST_HEADLINES) return false;
  return method !== 'UP_VOTES' || cases.some(({ upVotes }) => upVotes >= FEWEST_PEOPLE);
}

const pairsOf = (cases: readonly AccuracyCase[], method: AccuracyMethod): Resolved[] =>
  cases.flatMap(({ yes: outcome, chances }) => {
    const chance = chances[method];
    return chance === null ? [] : [{ chance, outcome }];
  });

function methodAccuracy(
  method: AccuracyMethod,
  pairs: readonly Resolved[],
  shared: readonly Resolved[],
): MethodAccuracyModel {
  const score = withInterval(pairs, brier, { seed: SEED, rounds: ROUNDS });
  const order = withInterval(pairs, auc, { seed: SEED, rounds: roundsFor(pairs.length) });
  const sharedBrier = shared.length < FEWEST_HEADLINES ? null : brier(shared);
  return {
    method,
    count: pairs.length,
    brier: roundedOrNull(score?.value),
    low: roundedOrNull(score?.low),
    high: roundedOrNull(score?.high),
    auc: roundedOrNull(order?.value),
    aucLow: roundedOrNull(order?.low),
    aucHigh: roundedOrNull(order?.high),
    sharedBrier: roundedOrNull(sharedBrier),
  };
}

const roundsFor = (count: number): number =>
  count <= FULL_ROUNDS_BELOW
    ? ROUNDS
    : Math.max(100, Math.round((ROUNDS * FULL_ROUNDS_BELOW ** 2) / count ** 2));

const unpublished = (method: AccuracyMethod): MethodAccuracyModel => ({
  method,
  count: null,
  brier: null,
  low: null,
  high: null,
  auc: null,
  aucLow: null,
  aucHigh: null,
  sharedBrier: null,
});

function optimismOf(prices: readonly Resolved[]): OptimismModel | null {
  const found = withInterval(prices, optimism, { seed: SEED, rounds: ROUNDS });
  if (found === null) return null;
  return {
    value: rounded(found.value),
    low: rounded(found.low),
    high: rounded(found.high),
    meanPrice: rounded(meanOf(prices.map(({ chance }) => chance)) ?? 0),
    baseRate: rounded(meanOf(prices.map(({ outcome }) => Number(outcome))) ?? 0),
  };
}

function debiasOf(prices: readonly Resolved[]): DebiasModel | null {
  const fitted = prices.length < FEWEST_TO_FIT ? null : fitDebias(prices);
  return fitted === null ? null : { a: rounded(fitted.a), b: rounded(fitted.b), fittedOn: fitted.fittedOn };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const roundedOrNull = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : rounded(value);
