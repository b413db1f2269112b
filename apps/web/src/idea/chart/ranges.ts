import { t } from '@lingui/core/macro';
import type { VariablesOf } from '../../graphql';
import type { PriceHistoryQuery } from './price-history-query';

export type HistoryRange = NonNullable<VariablesOf<typeof PriceHistoryQuery>['range']>;

interface RangeChoice {
  value: HistoryRange;
  label: string;
  /** For sentences: "over the last week". */
  words: string;
  seconds: number;
}

const hour = 3_600;
const day = 24 * hour;

export const ranges: readonly RangeChoice[] = [
  { value: 'HOUR', label: '1H', words: t`the last hour`, seconds: hour },
  { value: 'SIX_HOURS', label: '6H', words: t`the last six hours`, seconds: 6 * hour },
  { value: 'DAY', label: '1D', words: t`the last day`, seconds: day },
  { value: 'WEEK', label: '1W', words: t`the last week`, seconds: 7 * day },
  { value: 'MONTH', label: '1M', words: t`the last month`, seconds: 30 * day },
  { value: 'ALL', label: t`All`, words: t`all its time`, seconds: Number.POSITIVE_INFINITY },
];

export const rangeOf = (value: HistoryRange): RangeChoice => {
  const found = ranges.find((range) => range.value === value);
  if (!found) throw new Error(`No such range: ${value}`);
  return found;
};

/** A range longer than the history would show empty space; "All" always fits. */
export const fits = (range: RangeChoice, seconds: number): boolean =>
  range.value === 'ALL' || range.seconds <= seconds;

/** How long prices have been recorded, from the first instant until now. */
export const historySeconds = (firstAt: string | null): number =>
  firstAt === null ? 0 : (Date.now() - new Date(firstAt).getTime()) / 1000;
