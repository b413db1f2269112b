import { t } from '@lingui/core/macro';
import {
  createChart,
  createSeriesMarkers,
  type IChartApi,
  type ISeriesApi,
  type ISeriesMarkersPluginApi,
  LineSeries,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import { toPercentNumber } from '../../format/price';
import { contractQuote } from '../../live/contract-quote';
import { priceStore } from '../../live/price-store';
import { rankStore } from '../../live/rank-store';
import { chartLook, lineLook, markLook } from './chart-look';
import { marksOn, type OwnTrade } from './own-trades';
import { redraw } from './redraw';
import type { Point } from './resample';

export interface Drawn {
  points: readonly Point[];
  /** At the same instants; empty where no merit is known. */
  merit: readonly Point[];
  spanSeconds: number;
}

export interface Followed {
  marketId: string;
  /** By its index. */
  contract: number;
  ideaId: string;
}

const tickMs = 1_000;

const bar = ({ time, value }: Point) => ({ time: time as UTCTimestamp, value });

/** The price of a market, and the merit of its idea beside it, on a chart that follows both by itself. */
export class PriceLine {
  private readonly chart: IChartApi;
  private readonly merit: ISeriesApi<'Line'>;
  private readonly series: ISeriesApi<'Line'>;
  private readonly marks: ISeriesMarkersPluginApi<Time>;
  private readonly stops: readonly (() => void)[];
  private trades: readonly OwnTrade[] = [];
  private drawn: Drawn = { points: [], merit: [], spanSeconds: 0 };
  private last: Point | undefined;

  constructor(
    box: HTMLElement,
    private readonly of: Followed,
  ) {
    this.chart = createChart(box, { ...chartLook({ spanSeconds: 0, named: false }), autoSize: true });
    this.merit = this.chart.addSeries(LineSeries, lineLook('merit'));
    this.series = this.chart.addSeries(LineSeries, lineLook('price'));
    this.marks = createSeriesMarkers(this.series, []);
    // Whatever room there is, all of both lines fills it.
    this.chart.timeScale().subscribeSizeChange(() => this.chart.timeScale().fitContent());
    // Also without a trade the lines go on to now.
    const timer = setInterval(() => this.follow(), tickMs);
    this.stops = [
      priceStore.watch(of.marketId, () => this.follow()),
      rankStore.standings.subscribe(() => this.followMerit()),
      () => clearInterval(timer),
    ];
  }

  show(drawn: Drawn): void {
    this.drawn = drawn;
    this.last = drawn.points[drawn.points.length - 1];
    this.marks.setMarkers([]);
    redraw([
      { series: this.series, points: drawn.points.map(bar) },
      { series: this.merit, points: drawn.merit.map(bar) },
    ]);
    this.follow();
    this.followMerit();
    this.restyle();
    this.chart.timeScale().fitContent();
  }

  /** Marks my own trades on the line. */
  mark(trades: readonly OwnTrade[]): void {
    this.trades = trades;
    this.drawMarks();
  }

  restyle(): void {
    // Two lines need names, one does not.
    const named = this.drawn.merit.length > 0;
    this.chart.applyOptions(chartLook({ spanSeconds: this.drawn.spanSeconds, named }));
    this.series.applyOptions({ ...lineLook('price'), title: named ? t`price` : '' });
    this.merit.applyOptions({ ...lineLook('merit'), title: named ? t`merit` : '' });
    this.drawMarks();
  }

  remove(): void {
    for (const stop of this.stops) stop();
    this.chart.remove();
  }

  private drawMarks(): void {
    const [first] = this.drawn.points;
    if (!first || !this.last) return;
    const line = { first: first.time, last: this.last.time, step: this.step() };
    this.marks.setMarkers(
      marksOn(line, this.trades).map(({ time, side, value }) => ({
        ...markLook(side),
        time: time as UTCTimestamp,
        price: value,
      })),
    );
  }

  /** Adds the points that have become due at the line's own distance, and moves the last one to the price. */
  private follow(): void {
    const quote = priceStore.get(this.of.marketId);
    if (!quote || !this.last) return;
    const { price } = contractQuote(quote, this.of.contract);
    if (price === null) return;
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
    if (due <= 0) return;
    this.followMerit();
    this.chart.timeScale().fitContent();
  }

  /** Merit moves rarely: its line is drawn on to where the price is. */
  private followMerit(): void {
    const { merit: past } = this.drawn;
    const value = rankStore.standings.get().get(this.of.ideaId)?.merit ?? past.at(-1)?.value;
    if (past.length === 0 || value === undefined || !this.last) return;
    this.merit.update(bar({ time: this.last.time, value }));
  }

  private step(): number {
    const [first, second] = this.drawn.points;
    return first && second ? second.time - first.time : 1;
  }
}
