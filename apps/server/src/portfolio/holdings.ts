import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { afterTrades, type Holding, nothing, type OwnTrade } from './average-cost.js';

interface OwnTradeRow {
  market_id: string;
  contract: number;
  price_ticks: number;
  quantity: string;
  bought: boolean;
  sequence: string;
}

/** Markets to be looked at, with how many contracts each has. */
export type Contracts = ReadonlyMap<number, number>;

/** What members paid for the shares that they own, from the journal's table of trades. */
@Injectable()
export class Holdings {
  constructor(private readonly database: DataSource) {}

  /** By market, as they were after the command `sequence`. */
  async of(
    memberId: number,
    { markets, sequence }: { markets: Contracts; sequence: number },
  ): Promise<Map<number, Holding>> {
    const holdings = new Map<number, Holding>();
    if (markets.size === 0) return holdings;
    const rows: OwnTradeRow[] = await this.database.query(OWN_TRADES, [
      memberId,
      [...markets.keys()],
      sequence,
    ]);
    for (const { marketId, trades } of commandsOf(rows)) {
      const holding = holdings.get(marketId) ?? nothing(markets.get(marketId) ?? 0);
      holdings.set(marketId, afterTrades(holding, trades));
    }
    return holdings;
  }
}

interface CommandTrades {
  readonly marketId: number;
  readonly sequence: string;
  readonly trades: OwnTrade[];
}

/** The rows of each command in one market together, in the order of the trades. */
function commandsOf(rows: readonly OwnTradeRow[]): CommandTrades[] {
  const commands: CommandTrades[] = [];
  for (const { sequence, bought, contract, ...row } of rows) {
    const marketId = safeInteger(row.market_id);
    const trade = { contract, bought, priceTicks: row.price_ticks, quantity: safeInteger(row.quantity) };
    const last = commands.at(-1);
    if (last?.sequence === sequence && last.marketId === marketId) last.trades.push(trade);
    else commands.push({ marketId, sequence, trades: [trade] });
  }
  return commands;
}

const OWN_TRADES = `
  SELECT trade_id, market_id, contract, price_ticks, quantity, sequence, taker_side = 'buy' AS bought FROM trade
  WHERE taker_id = $1 AND market_id = ANY($2::bigint[]) AND sequence <= $3
  UNION ALL
  SELECT trade_id, market_id, contract, price_ticks, quantity, sequence, taker_side = 'sell' AS bought FROM trade
  WHERE maker_id = $1 AND market_id = ANY($2::bigint[]) AND sequence <= $3
  ORDER BY trade_id`;
