import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { ContractOfMarket } from './book-reader.js';
import type { HistoryRange } from './market-enums.js';
import type { PriceHistoryModel } from './price-history.model.js';
import { halfTicksText } from './price-text.js';

const HOUR_MS = 3600_000;
const BUCKETS = 300;

const RANGE_MS: Record<HistoryRange, number> = {
  HOUR: HOUR_MS,
  SIX_HOURS: 6 * HOUR_MS,
  DAY: 24 * HOUR_MS,
  WEEK: 7 * 24 * HOUR_MS,
  MONTH: 30 * 24 * HOUR_MS,
  ALL: Number.POSITIVE_INFINITY,
};

/** A contract's prices over time, from the journal's price points. */
@Injectable()
export class PriceHistory {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async read({ marketId, contract }: ContractOfMarket, range: HistoryRange): Promise<PriceHistoryModel> {
    const now = exchangeNow(this.exchange);
    const market = this.exchange.view.market(marketId);
    const halfTicks = market?.priceHalfTicks[contract] ?? 0;
    const present = { at: new Date(now), price: halfTicksText(halfTicks) };
    // Of two outcomes the second has no book: its price is 1 less that of the first.
    const mirrored = market?.contracts === 2 && contract === 1;
    const book = { marketId, contract: mirrored ? 0 : contract };
    const firstAt = await this.firstAt(book);
    if (firstAt === null) return { range, points: [present], firstAt };
    const from = Math.max(firstAt.getTime(), now - RANGE_MS[range]);
    const points = await this.buckets(book, { from, now });
    const models = points.map(({ at, price }) => ({
      at,
      price: halfTicksText(mirrored ? 2_000 - price : price),
    }));
    return { range, points: [...models, present], firstAt };
  }

  private async firstAt({ marketId, contract }: ContractOfMarket): Promise<Date | null> {
    const [row]: { first_ms: string | null }[] = await this.database.query(
      'SELECT min(at_ms) AS first_ms FROM price_point WHERE market_id = $1 AND contract = $2',
      [marketId, contract],
    );
    return row?.first_ms == null ? null : new Date(safeInteger(row.first_ms));
  }

  /** In half ticks: the last price at or before the end of each bucket, the last of which is now: one look into the index each. */
  private async buckets(
    { marketId, contract }: ContractOfMarket,
    range: { from: number; now: number },
  ): Promise<{ at: Date; price: number }[]> {
    const rows: { at_ms: string; price_half_ticks: number }[] = await this.database.query(
      `SELECT DISTINCT ON (point.sequence) point.at_ms, point.price_half_ticks
       FROM generate_series(0, $4::int - 1) AS bucket
       CROSS JOIN LATERAL (
         SELECT sequence, at_ms, price_half_ticks FROM price_point
         WHERE market_id = $1 AND contract = $5 AND at_ms <= $2::bigint + ($3::bigint - $2::bigint) * bucket / ($4::int - 1)
         ORDER BY at_ms DESC, sequence DESC LIMIT 1
       ) AS point
       ORDER BY point.sequence`,
      [marketId, range.from, range.now, BUCKETS, contract],
    );
    return rows.map(({ at_ms, price_half_ticks }) => ({
      at: new Date(Math.max(range.from, safeInteger(at_ms))),
      price: price_half_ticks,
    }));
  }
}
