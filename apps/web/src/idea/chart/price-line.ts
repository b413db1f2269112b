import {
  createChart,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  type UTCTimestamp,
} from 'lightweight-charts';
import { toPercentNumber } from '../../format/price';
import { contractQuote } from '../../live/contract-quote';
import { priceStore } from '../../live/price-store';
import { chartLook, lineLook } from './chart-look';
import type { Point } from './resample';

interface Drawn {
  points: readonly Point[];
  spanSeconds: number;
}

const tickMs = 1_000;

const bar = ({ time, value }: Point) => ({ time: time as UTCTimestamp, value });

/** One line on a chart that follows the price of a market by itself. */
export class PriceLine {
  private readonly chart: IChartApi;
  private readonly series: ISeriesApi<'Line'>;
  private readonly stopWatching: () => void;
  private readonly timer: ReturnType<typeof setInterval>;
  private drawn: Drawn = { points: [], spanSeconds: 0 };
  private last: Point | undefined;

  constructor(
    box: HTMLElement,
    private readonly of: { marketId: string; contract: number },
  ) {
    this.chart = createChart(box, { ...chartLook(0), autoSize: true });
    this.series = this.chart.addSeries(LineSeries, lineLook());
    this.stopWatching = priceStore.watch(of.marketId, () => this.follow());
    // Also without a trade the line goes on to now.
    this.timer = setInterval(() => this.follow(), tickMs);
  }

  show(drawn: Drawn): void {
    this.drawn = drawn;
    this.last = drawn.points[drawn.points.length - 1];
    this.series.setData(drawn.points.map(bar));
    this.restyle();
    this.follow();
    this.chart.timeScale().fitContent();
  }

  restyle(): void {
    this.chart.applyOptions(chartLook(this.drawn.spanSeconds));
    this.series.applyOptions(lineLook());
  }

  remove(): void {
    this.stopWatching();
    clearInterval(this.timer);
    this.chart.remove();
  }

  /** Adds the points that have become due at the line's own distance, and moves the last one to the price. */
  private follow(): void {
    const quote = priceStore.get(this.of.marketId);
    if (!quote || !this.last) return;
    const { price } = contractQuote(quote, this.of.contract);
    const now = Math.floor(Date.now() / 1000);
    const { time, value } = this.last;
    const step = this.step();
    const due = Math.floor((now - time) / step);
    for (let index = 1; index < due; index += 1)
      this.series.update(bar({ time: time + index * step, value }));
    const next = { time: time + Math.max(due, 0) * step, value: toPercentNumber(price) };
    if (next.time === time && next.value === value) return;
    this.series.update(bar(next));
    this.last = next;
    if (due > 0) this.chart.timeScale().fitContent();
  }

  private step(): number {
    const [first, second] = this.drawn.points;
    return first && second ? second.time - first.time : 1;
  }
}
