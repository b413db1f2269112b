import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { afterTrade, type Holding, NOTHING } from './average-cost.js';

interface OwnTradeRow {
  market_id: string;
  price_ticks: number;
  quantity: string;
  bought: boolean;
}

/** What members paid for the shares that they own, from the journal's table of trades. */
@Injectable()
export class Holdings {
  constructor(private readonly database: DataSource) {}

  /** By market, as they were after the command `sequence`. */
  async of(
    memberId: number,
    { marketIds, sequence }: { marketIds: readonly number[]; sequence: number },
  ): Promise<Map<number, Holding>> {
    const holdings = new Map<number, Holding>();
    if (marketIds.length === 0) return holdings;
    const rows: OwnTradeRow[] = await this.database.query(OWN_TRADES, [memberId, marketIds, sequence]);
    for (const row of rows) {
      const marketId = safeInteger(row.market_id);
      const { bought, price_ticks: priceTicks } = row;
      const trade = { bought, priceTicks, quantity: safeInteger(row.quantity) };
      holdings.set(marketId, afterTrade(holdings.get(marketId) ?? NOTHING, trade));
    }
    return holdings;
  }
}

const OWN_TRADES = `
  SELECT trade_id, market_id, price_ticks, quantity, taker_side = 'buy' AS bought FROM trade
  WHERE taker_id = $1 AND market_id = ANY($2::bigint[]) AND contract = 0 AND sequence <= $3
  UNION ALL
  SELECT trade_id, market_id, price_ticks, quantity, taker_side = 'sell' AS bought FROM trade
  WHERE maker_id = $1 AND market_id = ANY($2::bigint[]) AND contract = 0 AND sequence <= $3
  ORDER BY trade_id`;
