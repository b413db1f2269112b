import { t } from '@lingui/core/macro';
import type { ValueRange } from './value-query';

interface RangeChoice {
  readonly value: ValueRange;
  readonly label: string;
  /** Heads the summary of the curve. */
  readonly words: string;
  readonly ms: number;
}

const day = 86_400_000;

export const valueRanges: readonly RangeChoice[] = [
  { value: 'DAY', label: t`1D`, words: t`Over the last day`, ms: day },
  { value: 'WEEK', label: t`1W`, words: t`Over the last week`, ms: 7 * day },
  { value: 'MONTH', label: t`1M`, words: t`Over the last month`, ms: 30 * day },
  { value: 'ALL', label: t`All`, words: t`Since your first tokens`, ms: Number.POSITIVE_INFINITY },
];

export const wordsOfRange = (range: ValueRange): string =>
  valueRanges.find(({ value }) => value === range)?.words ?? '';
