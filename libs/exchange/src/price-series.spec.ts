import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriceSeries, WEEK_MS } from './price-series.js';

const MINUTE = 60_000;

/** A series of `[at, halfTicks]`. */
function seriesOf(...prices: [number, number][]): PriceSeries {
  const series = new PriceSeries();
  for (const [at, halfTicks] of prices) series.record(at, halfTicks);
  return series;
}

/** The same, with a first trade at a time. */
function tradedSeries(firstTradeAt: number, ...prices: [number, number][]): PriceSeries {
  const series = seriesOf(...prices);
  series.traded(firstTradeAt);
  return series;
}

describe('the price over time', () => {
  it('has no mean before it was told', () => {
    expect(new PriceSeries().average(0, 100)).toBeNull();
    expect(seriesOf([100, 800]).average(0, 100)).toBeNull();
  });

  it('is weighted by how long it stood', () => {
    const series = seriesOf([0, 800], [10, 1000]);
    expect(series.average(0, 40)).toEqual({ area: 10 * 800 + 30 * 1000, spanMs: 40 });
  });

  it('counts from the first price where the window begins earlier', () => {
    expect(seriesOf([1000, 800]).average(0, 1500)).toEqual({ area: 500 * 800, spanMs: 500 });
  });

  it('counts from the full minute in which the window begins', () => {
    const series = seriesOf([0, 600], [2 * MINUTE, 1000]);
    const mean = series.average(MINUTE + 7, 3 * MINUTE);
    expect(mean).toEqual({ area: MINUTE * 600 + MINUTE * 1000, spanMs: 2 * MINUTE });
  });

  it('stands still where nothing is told', () => {
    expect(seriesOf([0, 600]).average(WEEK_MS, 2 * WEEK_MS)).toEqual({
      area: 600 * WEEK_MS,
      spanMs: WEEK_MS,
    });
  });

  it('takes the last of the prices that are told at once', () => {
    expect(seriesOf([0, 600], [5, 700], [5, 900]).average(0, 10)).toEqual({ area: 7500, spanMs: 10 });
  });

  it('may end before it was told last, as long as it did not change in between', () => {
    const series = seriesOf([0, 600], [10, 800]);
    series.end(50);
    expect(series.average(0, 30)).toEqual({ area: 6000 + 16_000, spanMs: 30 });
    series.end(3 * MINUTE);
    expect(series.average(0, 30)).toEqual({ area: 6000 + 16_000, spanMs: 30 });
    expect(series.lastAt).toBe(3 * MINUTE);
  });

  it('is never told about the past', () => {
    expect(() => seriesOf([10, 600], [9, 600])).toThrow();
  });

  it('forgets what no week needs any more', () => {
    const series = new PriceSeries();
    for (let minute = 0; minute < 3 * 7 * 1440; minute++) series.record(minute * MINUTE + 1, 600);
    // First moment and first trade, then four numbers for every minute of a week, the one before it and the one that began.
    expect(series.entries().length).toBe(2 + 4 * (7 * 1440 + 1));
  });

  it('keeps the week before its end, however long trading was halted by then', () => {
    const series = seriesOf([0, 600], [WEEK_MS / 2, 800]);
    series.end(5 * WEEK_MS);
    expect(series.average(0, WEEK_MS)).toEqual({ area: 700 * WEEK_MS, spanMs: WEEK_MS });
  });
});

describe('the mean of five minutes', () => {
  it('is none before the first trade', () => {
    expect(seriesOf([0, 800]).recentMean(6 * MINUTE)).toBe(0);
  });

  it('is the price itself within the minute of the first trade', () => {
    expect(tradedSeries(100, [0, 1000], [100, 800]).recentMean(MINUTE - 1)).toBe(800);
  });

  it('does not count the price before anybody traded', () => {
    expect(tradedSeries(100, [0, 1000], [100, 800]).recentMean(2 * MINUTE)).toBe(800);
  });

  it('forgets what was before', () => {
    expect(tradedSeries(1, [0, 200], [MINUTE, 800]).recentMean(6 * MINUTE)).toBe(800);
  });

  it('is rounded to half ticks', () => {
    expect(tradedSeries(1, [MINUTE, 800], [MINUTE + 1, 803]).recentMean(MINUTE + 3)).toBe(802);
  });
});

const steps = fc.array(fc.record({ after: fc.nat(3 * MINUTE), price: fc.integer({ min: 2, max: 1998 }) }), {
  minLength: 1,
  maxLength: 60,
});

describe('any prices', () => {
  it('have the mean that counting every millisecond would give', () => {
    fc.assert(
      fc.property(steps, fc.nat(10 * MINUTE), fc.nat(10 * MINUTE), (told, back, later) => {
        const { series, prices } = play(told);
        const to = series.lastAt + later;
        const from = Math.max(0, to - back);
        expect(series.average(from, to)).toEqual(slowMean(prices, from, to));
      }),
    );
  });

  it('are the same after a snapshot', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const { series } = play(before);
        const copy = PriceSeries.from(series.entries());
        for (const each of [series, copy]) {
          let at = each.lastAt;
          for (const { after: ms, price } of after) {
            at += ms;
            each.record(at, price);
          }
        }
        expect(copy.entries()).toEqual(series.entries());
      }),
    );
  });
});

type Told = readonly { readonly after: number; readonly price: number }[];

function play(told: Told): { series: PriceSeries; prices: [number, number][] } {
  const prices: [number, number][] = [];
  let at = 12_345;
  for (const { after, price } of told) {
    at += after;
    prices.push([at, price]);
  }
  return { series: seriesOf(...prices), prices };
}

/** From one price to the next, without minutes. */
function slowMean(prices: readonly [number, number][], from: number, to: number) {
  const [[first]] = prices as [[number, number]];
  const start = Math.max(first, Math.floor(from / MINUTE) * MINUTE);
  if (to <= start) return null;
  let area = 0;
  for (const [i, [at, price]] of prices.entries()) {
    const until = Math.min(to, prices[i + 1]?.[0] ?? to);
    area += price * Math.max(0, until - Math.max(at, start));
  }
  return { area, spanMs: to - start };
}
