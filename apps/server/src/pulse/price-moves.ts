import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { DataSource } from 'typeorm';
import { greatestPart } from './greatest-part.js';
import { type PulseRange, RANGES } from './pulse-range.js';

/** How the price of a headline moved in a range. */
export interface PriceMove {
  readonly market: MarketView;
  readonly fromHalfTicks: number;
  readonly toHalfTicks: number;
}

/** When the greatest part of a move was, in milliseconds. */
export interface MovedWhen {
  readonly from: number;
  readonly until: number;
}

interface StartRow {
  readonly place: string;
  readonly price: number | null;
}

interface SpanRow {
  readonly place: string;
  readonly span: number;
  readonly price: number;
}

/** Prices of before are asked for again when they are so old: others look at the same ones. */
const KNOWN_MS = 15_000;

interface Known {
  readonly at: number;
  readonly prices: Promise<ReadonlyMap<number, number>>;
}

/** What moved in a range, from the journal's price points. */
@Injectable()
export class PriceMoves {
  private readonly known = new Map<PulseRange, Known>();

  constructor(private readonly database: DataSource) {}

  /** Largest first; those that did not move are left out. */
  async largest(
    markets: readonly MarketView[],
    { range, now, count }: { range: PulseRange; now: number; count: number },
  ): Promise<PriceMove[]> {
    const before = await this.pricesBefore(markets, { range, now });
    return markets
      .map((market) => ({
        market,
        // In a market that is younger: since it began.
        fromHalfTicks: before.get(market.marketId) ?? 2 * (market.referenceTicks[0] ?? 0),
        toHalfTicks: market.priceHalfTicks[0] ?? 0,
      }))
      .filter(({ fromHalfTicks, toHalfTicks }) => fromHalfTicks !== toHalfTicks)
      .sort((a, b) => distance(b) - distance(a) || a.market.marketId - b.market.marketId)
      .slice(0, count);
  }

  /** When each of them went farthest, with a span around it. */
  async when(
    moves: readonly PriceMove[],
    { range, now }: { range: PulseRange; now: number },
  ): Promise<MovedWhen[]> {
    const { spanMs, spans } = RANGES[range];
    const start = now - spans * spanMs;
    const rows: SpanRow[] = await this.database.query(SPANS, [
      moves.map(({ market }) => market.marketId),
      start,
      now,
      spanMs,
    ]);
    return moves.map(({ fromHalfTicks }, index) => {
      const own = new Map(
        rows.filter(({ place }) => Number(place) === index + 1).map((row) => [row.span, row.price]),
      );
      let price = fromHalfTicks;
      const prices = [price];
      for (let span = 0; span < spans; span++) {
        price = own.get(span) ?? price;
        prices.push(price);
      }
      const { from, until } = greatestPart(prices);
      return { from: start + (from - 1) * spanMs, until: Math.min(now, start + (until + 1) * spanMs) };
    });
  }

  /** Of all markets, whoever asks: what may not be told to one is in the answer to another. */
  private pricesBefore(
    markets: readonly MarketView[],
    { range, now }: { range: PulseRange; now: number },
  ): Promise<ReadonlyMap<number, number>> {
    const known = this.known.get(range);
    if (known !== undefined && now - known.at < KNOWN_MS && now >= known.at) return known.prices;
    const prices = this.read(
      markets.map(({ marketId }) => marketId),
      now - RANGES[range].spans * RANGES[range].spanMs,
    );
    this.known.set(range, { at: now, prices });
    prices.catch(() => this.known.delete(range));
    return prices;
  }

  private async read(marketIds: readonly number[], at: number): Promise<ReadonlyMap<number, number>> {
    const rows: StartRow[] = await this.database.query(STARTS, [marketIds, at]);
    return new Map(
      rows.flatMap(({ place, price }) =>
        price === null ? [] : [[marketIds[Number(place) - 1] ?? 0, price] as const],
      ),
    );
  }
}

const distance = ({ fromHalfTicks, toHalfTicks }: PriceMove): number => Math.abs(toHalfTicks - fromHalfTicks);

/** $1 markets, $2 when. */
const STARTS = `
  SELECT wanted.place, point.price FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted(market_id, place)
  LEFT JOIN LATERAL (
    SELECT price_half_ticks AS price FROM price_point p
    WHERE p.market_id = wanted.market_id AND p.contract = 0 AND p.at_ms <= $2::bigint ORDER BY sequence DESC LIMIT 1
  ) AS point ON true`;

/** $1 markets, $2 and $3 the range, $4 a span. The last price of each span in which there is one. */
const SPANS = `
  SELECT wanted.place, point.span, point.price
  FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted(market_id, place)
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (span) span, price FROM (
      SELECT sequence, price_half_ticks AS price, ((at_ms - $2::bigint) / $4::bigint)::int AS span FROM price_point p
      WHERE p.market_id = wanted.market_id AND p.contract = 0 AND at_ms > $2::bigint AND at_ms <= $3::bigint
    ) AS priced ORDER BY span, sequence DESC
  ) AS point`;
