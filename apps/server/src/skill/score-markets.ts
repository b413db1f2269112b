import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { MILLI_PER_TOKEN, safeInteger } from '@openfloor/kernel';
import { peerScore } from '@openfloor/merit';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import { type MarketTrade, marketProfits } from './market-profits.js';

/** A peer score is against that many others, or is none. */
const FEWEST_OTHERS = 5;

/**
 * Scores each market once it is settled, in one transaction of its own: what follows from it is there with the row that
 * says it was scored, or not at all.
 */
@Injectable()
export class ScoreMarkets {
  private known: Set<number> | null = null;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly words: MarketWords,
  ) {}

  async scoreNew(): Promise<void> {
    this.known ??= await this.read();
    for (const market of this.exchange.view.markets()) {
      if (market.state !== 'settled' || this.known.has(market.marketId)) continue;
      await this.database.transaction((manager) => this.score(manager, market));
      this.known.add(market.marketId);
    }
  }

  private async read(): Promise<Set<number>> {
    const rows: { market_id: number }[] = await this.database.query('SELECT market_id FROM scored_market');
    return new Set(rows.map(({ market_id }) => market_id));
  }

  private async score(manager: EntityManager, market: MarketView): Promise<void> {
    const yes = this.words.isHeadline(market) ? outcomeOf(market) : null;
    const fresh: unknown[] = await manager.query(SCORED, [market.marketId, market.sequence, yes]);
    if (fresh.length === 0 || market.resolution?.isVoid !== false) return;
    if (yes !== null) await scorePeers(manager, market.marketId, yes);
    await keepProfits(manager, market);
  }
}

/** Whether a headline came out YES; null for one that is void, or paid in parts. */
function outcomeOf({ resolution, payoutTicks }: MarketView): boolean | null {
  if (resolution?.isVoid !== false) return null;
  if (payoutTicks[0] === MILLI_PER_TOKEN) return true;
  return payoutTicks[0] === 0 ? false : null;
}

async function scorePeers(manager: EntityManager, marketId: number, yes: boolean): Promise<void> {
  const rows: { member_id: number; chance_permille: number }[] = await manager.query(
    'SELECT member_id, chance_permille FROM closing_estimate WHERE market_id = $1 ORDER BY member_id',
    [marketId],
  );
  if (rows.length <= FEWEST_OTHERS) return;
  const chances = rows.map(({ chance_permille: chance }) => chance / 1_000);
  const peers = chances.map((chance, own) => peerScore(chance, chances.toSpliced(own, 1), yes));
  await manager.query(
    `UPDATE closing_estimate e SET peer = scored.peer
     FROM unnest($2::int[], $3::float8[]) AS scored(member_id, peer)
     WHERE e.market_id = $1 AND e.member_id = scored.member_id`,
    [marketId, rows.map(({ member_id }) => member_id), peers],
  );
}

async function keepProfits(manager: EntityManager, { marketId, payoutTicks }: MarketView): Promise<void> {
  const rows: TradeRow[] = await manager.query(TRADES, [marketId]);
  const profits = [...marketProfits(rows.map(tradeOf), payoutTicks)];
  await manager.query(
    `INSERT INTO member_profit (market_id, member_id, put_in_milli, profit_milli)
     SELECT $1, * FROM unnest($2::int[], $3::bigint[], $4::bigint[])`,
    [
      marketId,
      profits.map(([memberId]) => memberId),
      profits.map(([, { putInMilli }]) => putInMilli),
      profits.map(([, { profitMilli }]) => profitMilli),
    ],
  );
}

interface TradeRow {
  readonly sequence: string;
  readonly contract: number;
  readonly price_ticks: number;
  readonly quantity: string;
  readonly taker_side: 'buy' | 'sell';
  readonly taker_id: string;
  readonly maker_id: string;
}

const tradeOf = (row: TradeRow): MarketTrade => ({
  sequence: safeInteger(row.sequence),
  contract: row.contract,
  priceTicks: row.price_ticks,
  quantity: safeInteger(row.quantity),
  takerBuys: row.taker_side === 'buy',
  takerId: safeInteger(row.taker_id),
  makerId: safeInteger(row.maker_id),
});

/** $2: the command that settled it, the last that changed it. */
const SCORED = `
  INSERT INTO scored_market (market_id, settled_at, headline_yes)
  VALUES ($1, coalesce((SELECT to_timestamp(at_ms / 1000.0) FROM journal WHERE seq = $2), now()), $3)
  ON CONFLICT DO NOTHING RETURNING market_id`;
const TRADES = `
  SELECT sequence, contract, price_ticks, quantity, taker_side, taker_id, maker_id
  FROM trade WHERE market_id = $1 ORDER BY trade_id`;
