import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { byPlace } from '../graphql/by-place.js';
import { perRequest } from '../graphql/per-request.js';
import type { ContractOfMarket } from './book-reader.js';
import { RANGE_MS } from './history-range.js';
import type { HistoryRange } from './market-enums.js';
import type { PriceHistoryModel } from './price-history.model.js';
import { halfTicksText } from './price-text.js';

const SPANS = 300;

type Wanted = ContractOfMarket & { readonly range: HistoryRange };

interface PointRow {
  readonly place: string;
  readonly first_ms: string;
  readonly from_ms: string;
  readonly at_ms: string;
  readonly price_half_ticks: number;
}

/** Contracts' prices over time, from the journal's price points. */
@Injectable()
export class PriceHistory {
  private readonly histories = perRequest(
    (keys: readonly Wanted[]) => this.readAll(keys),
    ({ marketId, contract, range }: Wanted) => `${marketId}/${contract}/${range}`,
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  read(contract: ContractOfMarket, range: HistoryRange, request: object): Promise<PriceHistoryModel> {
    return this.histories(request).load({ ...contract, range });
  }

  private async readAll(keys: readonly Wanted[]): Promise<PriceHistoryModel[]> {
    const now = exchangeNow(this.exchange);
    const rows: PointRow[] = await this.database.query(POINTS, [
      keys.map(({ marketId }) => marketId),
      keys.map((key) => (this.isMirrored(key) ? 0 : key.contract)),
      keys.map(({ range }) => Math.max(0, now - RANGE_MS[range])),
      now,
      SPANS,
    ]);
    const found = byPlace(rows);
    return keys.map((key, index) => this.model(key, found(index), now));
  }

  private model(key: Wanted, rows: readonly PointRow[], now: number): PriceHistoryModel {
    const isMirrored = this.isMirrored(key);
    const points = rows.map(({ from_ms, at_ms, price_half_ticks: price }) => ({
      // What was the price when the range began is told as of then.
      at: new Date(Math.max(safeInteger(from_ms), safeInteger(at_ms))),
      price: halfTicksText(isMirrored ? 2_000 - price : price),
    }));
    const halfTicks = this.exchange.view.market(key.marketId)?.priceHalfTicks[key.contract] ?? 0;
    const [first] = rows;
    return {
      range: key.range,
      points: [...points, { at: new Date(now), price: halfTicksText(halfTicks) }],
      firstAt: first === undefined ? null : new Date(safeInteger(first.first_ms)),
    };
  }

  /** Of two outcomes the second has no book: its price is 1 less that of the first. */
  private isMirrored({ marketId, contract }: ContractOfMarket): boolean {
    return contract === 1 && this.exchange.view.market(marketId)?.contracts === 2;
  }
}

/**
 * $1 markets, $2 contracts, $3 starts, $4 now, $5 spans. The price in force at the start and the last one of each span:
 * one pass over the points of the range, whose times follow their sequences.
 */
const POINTS = `
  SELECT wanted.place, range.first_ms, range.from_ms, point.at_ms, point.price_half_ticks
  FROM unnest($1::bigint[], $2::int[], $3::bigint[]) WITH ORDINALITY AS wanted(market_id, contract, start_ms, place)
  CROSS JOIN LATERAL (
    SELECT at_ms AS first_ms, greatest(at_ms, start_ms) AS from_ms FROM price_point p
    WHERE p.market_id = wanted.market_id AND p.contract = wanted.contract ORDER BY sequence LIMIT 1
  ) AS range
  CROSS JOIN LATERAL (
    SELECT sequence, at_ms, price_half_ticks FROM price_point p
    WHERE p.market_id = wanted.market_id AND p.contract = wanted.contract AND at_ms <= from_ms
    ORDER BY sequence DESC LIMIT 1
  ) AS start
  CROSS JOIN LATERAL (
    SELECT start.sequence, start.at_ms, start.price_half_ticks
    UNION ALL
    (SELECT DISTINCT ON (span) sequence, at_ms, price_half_ticks FROM (
       SELECT sequence, at_ms, price_half_ticks,
         ceil((at_ms - from_ms)::float8 * ($5::int - 1) / greatest($4::bigint - from_ms, 1)) AS span
       FROM price_point p
       WHERE p.market_id = wanted.market_id AND p.contract = wanted.contract AND p.sequence > start.sequence
         AND at_ms <= $4
     ) AS later
     ORDER BY span, sequence DESC)
  ) AS point
  ORDER BY wanted.place, point.sequence`;
