import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import { decodeCursor, encodeCursor, type Page, pageOf, pageSize } from '../graphql/page.js';
import { sideName } from './market-enums.js';
import { ticksText } from './price-text.js';
import type { TradeModel } from './trade.model.js';

const PAGE = { usual: 20, most: 200 };

interface TradeRow {
  trade_id: string;
  price_ticks: number;
  quantity: string;
  taker_side: 'buy' | 'sell';
  at_ms: string;
}

/** Trades of a market from the journal's table, newest first. The cursor is the trade's id. */
@Injectable()
export class TradeHistory {
  constructor(private readonly database: DataSource) {}

  async page(
    marketId: number,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<Page<TradeModel>> {
    const size = pageSize(first, PAGE);
    const [before = Number.MAX_SAFE_INTEGER] = after === null ? [] : decodeCursor(after, 1);
    const rows: TradeRow[] = await this.database.query(
      `SELECT trade_id, price_ticks, quantity, taker_side, at_ms FROM trade
       WHERE market_id = $1 AND contract = 0 AND trade_id < $2 ORDER BY trade_id DESC LIMIT $3`,
      [marketId, before, size + 1],
    );
    const edges = rows.slice(0, size).map((row) => ({
      cursor: encodeCursor([safeInteger(row.trade_id)]),
      node: tradeModel(marketId, row),
    }));
    return pageOf(edges, { hasNextPage: rows.length > size, hasPreviousPage: after !== null });
  }
}

function tradeModel(marketId: number, row: TradeRow): TradeModel {
  return {
    id: encodeId('Trade', safeInteger(row.trade_id)),
    marketId: encodeId('Market', marketId),
    price: ticksText(row.price_ticks),
    quantity: formatShares(safeInteger(row.quantity)),
    takerSide: sideName(row.taker_side),
    executedAt: new Date(safeInteger(row.at_ms)),
  };
}
