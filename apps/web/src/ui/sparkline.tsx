import { memo } from 'react';
import { toPercentNumber } from '../format/price';
import classes from './sparkline.module.css';

const width = 84;
const height = 24;
const inset = 3;

/** The last 30 days as a line, ending in a dot at the current price. Decoration: the numbers stand beside it. */
export const Sparkline = memo(function Sparkline({
  prices,
  current,
}: {
  prices: readonly string[];
  current: string;
}) {
  const values = [...prices, current].map(toPercentNumber);
  if (values.length < 2)
    return <svg className={classes.sparkline} width={width} height={height} aria-hidden="true" />;
  const points = place(values);
  const [endX, endY] = points[points.length - 1] ?? [0, 0];
  return (
    <svg className={classes.sparkline} width={width} height={height} aria-hidden="true">
      <polyline points={points.map(([x, y]) => `${x},${y}`).join(' ')} />
      <circle cx={endX} cy={endY} r="2" />
    </svg>
  );
});

/** A flat line lies in the middle; less than 4 points of movement does not look like a drama. */
function place(values: readonly number[]): [number, number][] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = Math.max(high - low, 4);
  const bottom = (low + high - span) / 2;
  return values.map((value, index) => [
    round(inset + (index / (values.length - 1)) * (width - 2 * inset)),
    round(height - inset - ((value - bottom) / span) * (height - 2 * inset)),
  ]);
}

const round = (value: number): number => Math.round(value * 10) / 10;
