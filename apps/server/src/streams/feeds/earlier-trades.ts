import { Injectable } from '@nestjs/common';
import type { Range } from '@openfloor/bus';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../../exchange/tokens.js';
import type { PublicTrade } from '../../markets/trade-board.js';
import type { Position } from '../fan-out/feed.js';

/** Trades that are read for who comes back after long; where there are more, the reader is told to read again. */
export const MOST_EARLIER_TRADES = 2_000;
const OF_ONE_MESSAGE = 500;

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

/** What one message tells, and how far it leads. */
interface Chunk {
  readonly trades: readonly PublicTrade[];
  readonly position: Position;
}

/** Trades that are not remembered any more, or were before this start, from the journal's table. */
@Injectable()
export class EarlierTrades {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  /** Oldest first; null when there are too many. `upTo` has to be committed. */
  async read(marketIds: readonly number[], { after, upTo }: Range): Promise<Chunk[] | null> {
    const { view } = this.exchange;
    const changed = marketIds.filter((marketId) => (view.market(marketId)?.sequence ?? 0) > after);
    const rows: TradeRow[] = await this.database.query(NEWEST, [changed, after, MOST_EARLIER_TRADES + 1]);
    if (rows.length > MOST_EARLIER_TRADES) return null;
    const trades = rows.map(tradeOf).filter(({ sequence }) => sequence <= upTo);
    return chunksOf(trades, upTo);
  }
}

/** Never splits the trades of one command; the last chunk leads to the end. */
function chunksOf(trades: readonly PublicTrade[], end: Position): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < trades.length; ) {
    let to = Math.min(from + OF_ONE_MESSAGE, trades.length);
    while (to < trades.length && trades[to]?.sequence === trades[to - 1]?.sequence) to++;
    const position = to === trades.length ? end : (trades[to - 1]?.sequence ?? end);
    chunks.push({ trades: trades.slice(from, to), position });
    from = to;
  }
  return chunks;
}

function tradeOf(row: TradeRow): PublicTrade {
  return {
    tradeId: safeInteger(row.trade_id),
    marketId: safeInteger(row.market_id),
    contract: row.contract,
    priceTicks: row.price_ticks,
    quantity: safeInteger(row.quantity),
    takerSide: row.taker_side,
    sequence: safeInteger(row.sequence),
    at: safeInteger(row.at_ms),
  };
}

/** The newest of each market by the index, and of these the ones that came after. */
const NEWEST = `
  SELECT found.*
  FROM unnest($1::bigint[]) AS wanted(market_id)
  CROSS JOIN LATERAL (
    SELECT trade_id, trade.market_id, contract, price_ticks, quantity, taker_side, sequence, at_ms FROM trade
    WHERE trade.market_id = wanted.market_id ORDER BY trade_id DESC LIMIT $3
  ) AS found
  WHERE found.sequence > $2
  ORDER BY trade_id`;
