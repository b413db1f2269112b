import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { byPlace } from '../graphql/by-place.js';
import { type ListArguments, type Page, pageOfRows, type Slice, sliceOf } from '../graphql/page.js';
import { perRequest } from '../graphql/per-request.js';
import type { TradeModel } from './trade.model.js';
import { TradeBoard } from './trade-board.js';

export const TRADE_PAGE = { list: 'trades', usual: 20, most: 200 };

interface Wanted {
  readonly marketId: number;
  readonly slice: Slice;
}

interface TradeRow {
  trade_id: string;
  market_id: string;
  contract: number;
  price_ticks: number;
  quantity: string;
  taker_side: 'buy' | 'sell';
  sequence: string;
  at_ms: string;
}

/** Trades of markets from the journal's table, newest first. The cursor is the trade's id. */
@Injectable()
export class TradeHistory {
  private readonly pages = perRequest(
    (keys: readonly Wanted[]) => this.read(keys),
    (key: Wanted) => JSON.stringify(key),
  );
  /** Trades by their ids; null for one that there is not. */
  readonly byId = perRequest((ids: readonly number[]) => this.find(ids), String);

  constructor(
    private readonly database: DataSource,
    private readonly board: TradeBoard,
  ) {}

  async page(marketId: number, wanted: ListArguments, request: object): Promise<Page<TradeModel>> {
    return this.pages(request).load({ marketId, slice: sliceOf(wanted, TRADE_PAGE) });
  }

  private async read(keys: readonly Wanted[]): Promise<Page<TradeModel>[]> {
    const rows: (TradeRow & { place: string })[] = await this.database.query(NEWEST, [
      keys.map(({ marketId }) => marketId),
      keys.map(({ slice }) => slice.after?.[0] ?? Number.MAX_SAFE_INTEGER),
      keys.map(({ slice }) => slice.size + 1),
    ]);
    const found = byPlace(rows);
    return keys.map(({ slice }, index) =>
      pageOfRows(found(index), slice, {
        keyOf: ({ trade_id }) => [safeInteger(trade_id)],
        nodeOf: (row) => this.model(row),
      }),
    );
  }

  private async find(ids: readonly number[]): Promise<(TradeModel | null)[]> {
    const rows: TradeRow[] = await this.database.query(BY_ID, [ids]);
    const models = new Map(rows.map((row) => [safeInteger(row.trade_id), this.model(row)]));
    return ids.map((id) => models.get(id) ?? null);
  }

  private model(row: TradeRow): TradeModel {
    return this.board.of({
      tradeId: safeInteger(row.trade_id),
      marketId: safeInteger(row.market_id),
      contract: row.contract,
      priceTicks: row.price_ticks,
      quantity: safeInteger(row.quantity),
      takerSide: row.taker_side,
      sequence: safeInteger(row.sequence),
      at: safeInteger(row.at_ms),
    });
  }
}

const COLUMNS = 'trade_id, market_id, contract, price_ticks, quantity, taker_side, sequence, at_ms';

const NEWEST = `
  SELECT wanted.place, found.*
  FROM unnest($1::bigint[], $2::bigint[], $3::int[]) WITH ORDINALITY AS wanted(market_id, before_id, size, place)
  CROSS JOIN LATERAL (
    SELECT ${COLUMNS} FROM trade
    WHERE trade.market_id = wanted.market_id AND trade_id < before_id ORDER BY trade_id DESC LIMIT wanted.size
  ) AS found
  ORDER BY wanted.place, trade_id DESC`;

/** A trade is found by its market, so each market is asked: a look into the index each. */
const BY_ID = `
  SELECT found.* FROM market CROSS JOIN LATERAL (
    SELECT ${COLUMNS} FROM trade WHERE trade.market_id = market.market_id AND trade_id = ANY($1::bigint[])
    OFFSET 0
  ) AS found`;
