import { toPercentNumber } from '../../format/price';
import type { MeritAt } from './merit-points';
import type { PriceHistory } from './price-history-query';
import type { Drawn } from './price-line';
import { rangeOf } from './ranges';
import { gridOf, resample } from './resample';

const nowSeconds = () => Math.floor(Date.now() / 1000);
const secondsOf = (at: string) => Math.floor(new Date(at).getTime() / 1000);

/** Both lines at the same instants: the chart draws points side by side, whatever their times are. */
export function drawnLines(history: PriceHistory, merits: readonly MeritAt[]): Drawn {
  const to = nowSeconds();
  const first = history.firstAt ? secondsOf(history.firstAt) : to;
  const from = Math.max(to - rangeOf(history.range).seconds, first);
  const grid = gridOf({ from, to });
  const prices = history.points.map(({ at, price }) => ({
    time: secondsOf(at),
    value: toPercentNumber(price),
  }));
  const known = merits.flatMap(({ at, value }) => (value === null ? [] : { time: secondsOf(at), value }));
  return { points: resample(prices, grid), merit: resample(known, grid), spanSeconds: to - from };
}
