import { plural, t } from '@lingui/core/macro';
import { priceChange } from '../format/change';
import { formatPercent } from '../format/price';
import type { Size, Tile } from './pulse-query';

export const sizeOf = ({ stakes, volume }: Pick<Tile, 'stakes' | 'volume'>, by: Size): number | null => {
  const size = by === 'STAKES' ? stakes : volume;
  return size === null ? null : Number(size);
};

/** `▲ 3.2 up`: a sign, a figure and a word, so that colour is never alone. */
export function changeWords(change: string | null): string {
  if (change === null) return t`no price yet`;
  const { direction, text } = priceChange(change);
  if (direction === 'flat') return t`no change`;
  return direction === 'up' ? t`${text} up` : t`${text} down`;
}

/** How strongly a tile is coloured, from 0 to 3. */
export function strength(change: string | null): number {
  const points = change === null ? 0 : Math.abs(Number(change)) * 100;
  if (points < 0.05) return 0;
  if (points < 1) return 1;
  return points < 4 ? 2 : 3;
}

/** What a screen reader says of a tile: first what stands in it, but for the sign, then the rest. */
export function spokenTile({ title, topic, value, change, merit, evidence }: Tile): string {
  if (value === null) return t`${title}, Estimate: its figures are not shown, ${topic}`;
  const parts = [title, t`${changeWords(change).replace(/^[▲▼] /, '')} today`, topic];
  parts.push(t`price ${formatPercent(value)}`);
  if (merit !== null) parts.push(t`merit ${merit}, evidence ${evidence ?? ''}`);
  return parts.join(', ');
}

/** What the map says, in sentences. */
export function summary(tiles: readonly Tile[], openIdeas: number, by: Size): string {
  const counts = { up: 0, down: 0, flat: 0 };
  for (const { change } of tiles) if (change !== null) counts[priceChange(change).direction]++;
  const hidden = tiles.filter(({ value }) => value === null).length;
  const largest = tiles.find((tile) => (sizeOf(tile, by) ?? 0) > 0);
  const sentences = [
    tiles.length < openIdeas
      ? t`The ${tiles.length} largest of ${openIdeas} open ideas: ${counted(counts)}.`
      : t`${plural(openIdeas, { one: '# open idea', other: '# open ideas' })}: ${counted(counts)}.`,
  ];
  if (hidden > 0)
    sentences.push(
      plural(hidden, {
        one: '# is without figures, so its area says nothing.',
        other: '# are without figures, so their areas say nothing.',
      }),
    );
  if (largest !== undefined)
    sentences.push(
      by === 'STAKES' ? t`Largest by stakes: ${largest.title}.` : t`Largest by trading: ${largest.title}.`,
    );
  else if (by === 'STAKES' && tiles.length > 0)
    sentences.push(t`No stakes are published yet: all areas are alike.`);
  return sentences.join(' ');
}

const counted = ({ up, down, flat }: { up: number; down: number; flat: number }): string =>
  t`${up} up today, ${down} down, ${flat} unchanged`;
