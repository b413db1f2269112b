import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { HistoryRange } from './market-enums.js';
import type { PriceHistoryModel, PricePointModel } from './price-history.model.js';
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

/** A market's prices over time, from the journal's price points. */
@Injectable()
export class PriceHistory {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async read(marketId: number, range: HistoryRange): Promise<PriceHistoryModel> {
    const now = exchangeNow(this.exchange);
    const halfTicks = this.exchange.view.market(marketId)?.priceHalfTicks ?? 0;
    const present = { at: new Date(now), price: halfTicksText(halfTicks) };
    const firstAt = await this.firstAt(marketId);
    if (firstAt === null) return { range, points: [present], firstAt };
    const from = Math.max(firstAt.getTime(), now - RANGE_MS[range]);
    const points = await this.buckets(marketId, { from, now });
    return { range, points: [...points, present], firstAt };
  }

  private async firstAt(marketId: number): Promise<Date | null> {
    const [row]: { first_ms: string | null }[] = await this.database.query(
      'SELECT min(at_ms) AS first_ms FROM price_point WHERE market_id = $1 AND contract = 0',
      [marketId],
    );
    return row?.first_ms == null ? null : new Date(safeInteger(row.first_ms));
  }

  /** The last price at or before the end of each bucket, the last of which is now: one look into the index each. */
  private async buckets(marketId: number, range: { from: number; now: number }): Promise<PricePointModel[]> {
    const rows: { at_ms: string; price_half_ticks: number }[] = await this.database.query(
      `SELECT DISTINCT ON (point.sequence) point.at_ms, point.price_half_ticks
       FROM generate_series(0, $4::int - 1) AS bucket
       CROSS JOIN LATERAL (
         SELECT sequence, at_ms, price_half_ticks FROM price_point
         WHERE market_id = $1 AND contract = 0 AND at_ms <= $2::bigint + ($3::bigint - $2::bigint) * bucket / ($4::int - 1)
         ORDER BY at_ms DESC, sequence DESC LIMIT 1
       ) AS point
       ORDER BY point.sequence`,
      [marketId, range.from, range.now, BUCKETS],
    );
    return rows.map(({ at_ms, price_half_ticks }) => ({
      at: new Date(Math.max(range.from, safeInteger(at_ms))),
      price: halfTicksText(price_half_ticks),
    }));
  }
}
