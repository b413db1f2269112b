import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { safeInteger } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksText } from '../markets/price-text.js';
import type { MarketActivityModel } from './activity.model.js';
import { type Aliases, MarketAliases } from './market-aliases.js';

export const ACTIVITY_PAGE = { list: 'activity', usual: 50, most: 200 };

interface TradeRow {
  trade_id: string;
  contract: number;
  price_ticks: number;
  quantity: string;
  taker_side: 'buy' | 'sell';
  taker_id: string;
  maker_id: string;
  at_ms: string;
}

/** The trades of a market as risk officers see them, newest first. The cursor is the trade's id. */
@Injectable()
export class MarketActivity {
  constructor(
    private readonly database: DataSource,
    private readonly aliases: MarketAliases,
    private readonly words: MarketWords,
  ) {}

  async page(market: MarketView, wanted: ListArguments): Promise<Page<MarketActivityModel>> {
    const slice = sliceOf(wanted, ACTIVITY_PAGE);
    const rows: TradeRow[] = await this.database.query(
      `SELECT trade_id, contract, price_ticks, quantity, taker_side, taker_id, maker_id, at_ms FROM trade
       WHERE market_id = $1 AND trade_id < $2 ORDER BY trade_id DESC LIMIT $3`,
      [market.marketId, slice.after?.[0] ?? Number.MAX_SAFE_INTEGER, slice.size + 1],
    );
    const aliases = await this.aliases.of(market.marketId);
    return pageOfRows(rows, slice, {
      keyOf: ({ trade_id }) => [safeInteger(trade_id)],
      nodeOf: (row) => this.model(market, row, aliases),
    });
  }

  private model(market: MarketView, row: TradeRow, { aliasOf }: Aliases): MarketActivityModel {
    const [taker, maker] = [safeInteger(row.taker_id), safeInteger(row.maker_id)].map(aliasOf) as [
      string,
      string,
    ];
    const bought = row.taker_side === 'buy';
    return {
      id: encodeId('Trade', safeInteger(row.trade_id)),
      at: new Date(safeInteger(row.at_ms)),
      contract: this.words.contract(market, row.contract),
      price: ticksText(row.price_ticks),
      quantity: formatShares(safeInteger(row.quantity)),
      buyer: bought ? taker : maker,
      seller: bought ? maker : taker,
    };
  }
}
