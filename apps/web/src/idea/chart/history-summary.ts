import { formatPercent, toPriceUnits } from '../../format/price';

interface Priced {
  price: string;
}

interface Now {
  current: string;
  /** How far back, for example "the last week". */
  words: string;
  /** Of the contract. */
  name: string;
}

/** The chart in a sentence, for those who do not see it. */
export function historySummary(points: readonly Priced[], { current, words, name }: Now): string {
  const [first] = points;
  if (!first) return `No price was recorded over ${words}. It is ${formatPercent(current)} now.`;
  const prices = [...points.map(({ price }) => price), current];
  const byHeight = [...prices].sort((left, right) => (toPriceUnits(left) < toPriceUnits(right) ? -1 : 1));
  const low = byHeight[0] ?? current;
  const high = byHeight[byHeight.length - 1] ?? current;
  return (
    `Price of ${name} over ${words}: from ${formatPercent(first.price)} to ${formatPercent(current)}, ` +
    `lowest ${formatPercent(low)}, highest ${formatPercent(high)}.`
  );
}
