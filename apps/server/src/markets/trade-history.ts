import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { invariant, safeInteger } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { decodeCursor, encodeCursor, type Page, pageOf, pageSize } from '../graphql/page.js';
import { sideName } from './market-enums.js';
import { MarketWords } from './market-words.js';
import { ticksText } from './price-text.js';
import type { TradeModel } from './trade.model.js';

const PAGE = { usual: 20, most: 200 };

interface TradeRow {
  trade_id: string;
  contract: number;
  price_ticks: number;
  quantity: string;
  taker_side: 'buy' | 'sell';
  at_ms: string;
}

/** Trades of a market from the journal's table, newest first. The cursor is the trade's id. */
@Injectable()
export class TradeHistory {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly words: MarketWords,
  ) {}

  async page(
    marketId: number,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<Page<TradeModel>> {
    const size = pageSize(first, PAGE);
    const [before = Number.MAX_SAFE_INTEGER] = after === null ? [] : decodeCursor(after, 1);
    const rows: TradeRow[] = await this.database.query(
      `SELECT trade_id, contract, price_ticks, quantity, taker_side, at_ms FROM trade
       WHERE market_id = $1 AND trade_id < $2 ORDER BY trade_id DESC LIMIT $3`,
      [marketId, before, size + 1],
    );
    const edges = rows.slice(0, size).map((row) => ({
      cursor: encodeCursor([safeInteger(row.trade_id)]),
      node: this.model(marketId, row),
    }));
    return pageOf(edges, { hasNextPage: rows.length > size, hasPreviousPage: after !== null });
  }

  private model(marketId: number, row: TradeRow): TradeModel {
    const market = this.exchange.view.market(marketId);
    invariant(market !== undefined, `market ${marketId} has trades and is nowhere`);
    return {
      id: encodeId('Trade', safeInteger(row.trade_id)),
      marketId: encodeId('Market', marketId),
      contract: this.words.contract(market, row.contract),
      price: ticksText(row.price_ticks),
      quantity: formatShares(safeInteger(row.quantity)),
      takerSide: sideName(row.taker_side),
      executedAt: new Date(safeInteger(row.at_ms)),
    };
  }
}
