import { invariant } from '@openfloor/kernel';

const MINUTE_MS = 60_000;
const RECENT_MS = 5 * MINUTE_MS;
/** What a void looks back on, and so what is kept. */
export const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/** A minute in which the price was told. */
interface Minute {
  /** Since 1970. */
  readonly minute: number;
  /** Half ticks times milliseconds from the start of the minute, or of the series, to `at`. */
  area: number;
  /** In half ticks, from `at` on. */
  price: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** An exact mean as its two parts. */
export interface TimeWeighted {
  /** Half ticks times milliseconds; at most 2^41 for a week, so it can still be multiplied by 1000. */
  readonly area: number;
  readonly spanMs: number;
}

const FIELDS = 4;

/**
 * The price of a book over time, for averages that are exact integers. Changes within a minute are merged into one
 * entry, and what no week before a new price needs any more is dropped, so there are 7 * 1440 + 2 entries at most.
 */
export class PriceSeries {
  private readonly minutes: Minute[] = [];
  private firstAt = 0;
  /** When the first trade was, in milliseconds since 1970; 0 before. */
  private tradedAt = 0;

  /** Where the series ends so far, in milliseconds since 1970; 0: nothing is recorded. */
  get lastAt(): number {
    return this.minutes.at(-1)?.at ?? 0;
  }

  /** The price is this from `at` on. Time never goes back. */
  record(at: number, halfTicks: number): void {
    this.append(at, halfTicks);
    const oldest = Math.floor((at - WEEK_MS) / MINUTE_MS);
    let useless = 0;
    while ((this.minutes[useless + 1]?.minute ?? oldest + 1) <= oldest) useless += 1;
    if (useless > 0) this.minutes.splice(0, useless);
  }

  /** The last price held until `at`, and nothing follows. Drops nothing, as a week before that may be asked for. */
  end(at: number): void {
    const last = this.minutes.at(-1);
    if (last !== undefined) this.append(at, last.price);
  }

  /** A trade happened: from the first one on, prices are somebody's. */
  traded(at: number): void {
    if (this.tradedAt === 0) this.tradedAt = at;
  }

  clear(): void {
    this.minutes.length = 0;
    this.firstAt = 0;
    this.tradedAt = 0;
  }

  /**
   * The time-weighted mean from `from` (rounded down to its minute, but not before the first price) to `to`; null where
   * that is no time at all. Exact, provided that the price did not change in the rest of the minute of `to`. Takes as
   * many steps as there are entries after `from`.
   */
  average(from: number, to: number): TimeWeighted | null {
    const start = Math.max(Math.floor(from / MINUTE_MS) * MINUTE_MS, this.startOf(this.minutes[0]));
    let end = to;
    let area = 0;
    for (let i = this.minutes.length - 1; i >= 0 && end > start; i--) {
      const entry = this.minutes[i] as Minute;
      const since = this.startOf(entry);
      if (since >= end) continue;
      area += since < start ? entry.price * (end - start) : entry.area + entry.price * (end - entry.at);
      end = Math.max(since, start);
    }
    return this.minutes.length === 0 || to <= start ? null : { area, spanMs: to - start };
  }

  /**
   * The mean of the five minutes up to `at`, rounded to half ticks, without what was before the first minute that began
   * after a trade, as the price before was nobody's; the last price where that leaves no time at all. 0: never traded.
   */
  recentMean(at: number): number {
    const last = this.minutes.at(-1);
    if (last === undefined || this.tradedAt === 0) return 0;
    const tradedFrom = Math.ceil(this.tradedAt / MINUTE_MS) * MINUTE_MS;
    const mean = this.average(Math.max(at - RECENT_MS, tradedFrom), at);
    return mean === null ? last.price : Math.round(mean.area / mean.spanMs);
  }

  /** Everything, as plain integers for a snapshot. */
  entries(): number[] {
    if (this.minutes.length === 0) return [];
    return [
      this.firstAt,
      this.tradedAt,
      ...this.minutes.flatMap(({ minute, area, price, at }) => [minute, area, price, at]),
    ];
  }

  /** A series with the entries of another. */
  static from(entries: readonly number[]): PriceSeries {
    const series = new PriceSeries();
    series.firstAt = entries[0] ?? 0;
    series.tradedAt = entries[1] ?? 0;
    for (let i = 2; i < entries.length; i += FIELDS) {
      const [minute, area, price, at] = entries.slice(i, i + FIELDS) as [number, number, number, number];
      series.minutes.push({ minute, area, price, at });
    }
    return series;
  }

  private append(at: number, price: number): void {
    const last = this.minutes.at(-1);
    const minute = Math.floor(at / MINUTE_MS);
    if (last === undefined) {
      this.firstAt = at;
      this.minutes.push({ minute, area: 0, price, at });
      return;
    }
    invariant(at >= last.at, `the price of ${at} comes after that of ${last.at}`);
    if (last.minute === minute) {
      last.area += last.price * (at - last.at);
      last.price = price;
      last.at = at;
    } else {
      this.minutes.push({ minute, area: last.price * (at - minute * MINUTE_MS), price, at });
    }
  }

  /** From when on an entry's area counts. */
  private startOf(entry: Minute | undefined): number {
    return Math.max(this.firstAt, (entry?.minute ?? 0) * MINUTE_MS);
  }
}
