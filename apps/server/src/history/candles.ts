import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { byPlace } from '../graphql/by-place.js';
import { type ListArguments, type Page, pageOfRows, type Slice, sliceOf } from '../graphql/page.js';
import { perRequest } from '../graphql/per-request.js';
import type { ContractOfMarket } from '../markets/book-reader.js';
import { ticksText } from '../markets/price-text.js';
import type { CandleInterval, CandleModel } from './candle.model.js';
import { HistoryUpkeep } from './history-upkeep.js';

export const CANDLE_PAGE = { list: 'candles', usual: 100, most: 1_000 };

const SPAN_MS: Record<CandleInterval, number> = {
  MINUTE: 60_000,
  FIVE_MINUTES: 300_000,
  HOUR: 3600_000,
  DAY: 24 * 3600_000,
};

export type CandlesWanted = ContractOfMarket & ListArguments & { readonly interval: CandleInterval };

interface Wanted extends ContractOfMarket {
  readonly spanMs: number;
  readonly slice: Slice;
  /** Of two outcomes the second has no book of its own: its prices are 1 less those of the first. */
  readonly isMirrored: boolean;
}

interface CandleRow {
  start_ms: string;
  open_ticks: number;
  high_ticks: number;
  low_ticks: number;
  close_ticks: number;
  volume: string;
  trades: number;
}

/** What was traded of a contract span by span, newest first. The cursor is the time at which a span begins. */
@Injectable()
export class Candles {
  private readonly pages = perRequest(
    (keys: readonly Wanted[]) => this.read(keys),
    (key: Wanted) => JSON.stringify(key),
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly upkeep: HistoryUpkeep,
  ) {}

  async page(
    { marketId, contract, interval, ...list }: CandlesWanted,
    request: object,
  ): Promise<Page<CandleModel>> {
    const isMirrored = contract === 1 && this.exchange.view.market(marketId)?.contracts === 2;
    const book = { marketId, contract: isMirrored ? 0 : contract };
    const slice = sliceOf(list, CANDLE_PAGE);
    return this.pages(request).load({ ...book, isMirrored, spanMs: SPAN_MS[interval], slice });
  }

  private async read(keys: readonly Wanted[]): Promise<Page<CandleModel>[]> {
    await this.upkeep.bringUpToDate();
    const rows: (CandleRow & { place: string })[] = await this.database.query(CANDLES, [
      keys.map(({ marketId }) => marketId),
      keys.map(({ contract }) => contract),
      keys.map(({ spanMs }) => spanMs),
      keys.map(({ slice }) => slice.after?.[0] ?? Number.MAX_SAFE_INTEGER),
      keys.map(({ slice }) => slice.size + 1),
    ]);
    const found = byPlace(rows);
    return keys.map(({ slice, isMirrored }, index) =>
      pageOfRows(found(index), slice, {
        keyOf: ({ start_ms }) => [safeInteger(start_ms)],
        nodeOf: (row) => candleModel(isMirrored ? mirrored(row) : row),
      }),
    );
  }
}

const TOKEN_TICKS = 1_000;

const mirrored = (row: CandleRow): CandleRow => ({
  ...row,
  open_ticks: TOKEN_TICKS - row.open_ticks,
  high_ticks: TOKEN_TICKS - row.low_ticks,
  low_ticks: TOKEN_TICKS - row.high_ticks,
  close_ticks: TOKEN_TICKS - row.close_ticks,
});

function candleModel(row: CandleRow): CandleModel {
  return {
    at: new Date(safeInteger(row.start_ms)),
    open: ticksText(row.open_ticks),
    high: ticksText(row.high_ticks),
    low: ticksText(row.low_ticks),
    close: ticksText(row.close_ticks),
    volume: formatShares(safeInteger(row.volume)),
    tradeCount: row.trades,
  };
}

const CANDLES = `
  SELECT wanted.place, found.*
  FROM unnest($1::bigint[], $2::int[], $3::int[], $4::bigint[], $5::int[])
    WITH ORDINALITY AS wanted(market_id, contract, span_ms, before_ms, size, place)
  CROSS JOIN LATERAL (
    SELECT start_ms, open_ticks, high_ticks, low_ticks, close_ticks, volume, trades FROM candle
    WHERE candle.market_id = wanted.market_id AND candle.contract = wanted.contract
      AND candle.span_ms = wanted.span_ms AND start_ms < before_ms
    ORDER BY start_ms DESC LIMIT wanted.size
  ) AS found
  ORDER BY wanted.place, start_ms DESC`;
