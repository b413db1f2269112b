import { t } from '@lingui/core/macro';
import { formatPercent, toPriceUnits } from '../../format/price';

interface Priced {
  price: string;
}

interface Now {
  /** Of the contract. */
  name: string;
  current: string;
  /** How far back, for example "the last week". */
  words: string;
}

/** The chart in a sentence. */
export function historySummary(points: readonly Priced[], { current, words, name }: Now): string {
  const [first] = points;
  if (!first) return t`No price was recorded over ${words}. It is ${formatPercent(current)} now.`;
  const prices = [...points.map(({ price }) => price), current];
  const byHeight = [...prices].sort((left, right) => (toPriceUnits(left) < toPriceUnits(right) ? -1 : 1));
  const low = byHeight[0] ?? current;
  const high = byHeight[byHeight.length - 1] ?? current;
  return t`Price of ${name} over ${words}: from ${formatPercent(first.price)} to ${formatPercent(current)}, lowest ${formatPercent(low)}, highest ${formatPercent(high)}.`;
}

/** The line of merit in a sentence. Empty where none was published. */
export function meritSummary(values: readonly number[], words: string): string {
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return '';
  return t`Merit over ${words}: from ${first} to ${last}, lowest ${Math.min(...values)}, highest ${Math.max(...values)}.`;
}
