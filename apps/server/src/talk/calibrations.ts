import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { WritersRecord } from './case-order.js';
import { type FilledMarkets, recordOf } from './writers-record.js';

interface GainRow {
  readonly member_id: string;
  readonly markets: number;
  readonly gains: number;
}

/** How good the judgement of members was so far, from their fills in settled headline markets; kept in memory. */
@Injectable()
export class Calibrations {
  private readonly counted = new Set<number>();
  private readonly byMember = new Map<number, FilledMarkets>();
  private reading: Promise<void> = Promise.resolve();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly database: DataSource,
  ) {}

  /** Brings the records up to date; afterwards `of` tells them. Calls wait for each other. */
  refresh(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.take());
    return this.reading;
  }

  of(memberId: number): WritersRecord {
    const filled = this.byMember.get(memberId);
    return filled === undefined ? 'NONE' : recordOf(filled);
  }

  /** Each settled market is read once: nothing is traded in it any more. */
  private async take(): Promise<void> {
    const settled = this.ideas.all().flatMap(({ marketId }) => {
      const market = this.counted.has(marketId) ? undefined : this.exchange.view.market(marketId);
      return market !== undefined && isDecided(market) ? [market] : [];
    });
    if (settled.length === 0) return;
    const rows: GainRow[] = await this.database.query(GAINS, [
      settled.map(({ marketId }) => marketId),
      settled.map(({ payoutTicks: [yes = 0] }) => yes),
    ]);
    for (const { member_id, markets, gains } of rows) this.add(Number(member_id), { markets, gains });
    for (const { marketId } of settled) this.counted.add(marketId);
  }

  private add(memberId: number, { markets, gains }: FilledMarkets): void {
    const known = this.byMember.get(memberId) ?? { markets: 0, gains: 0 };
    this.byMember.set(memberId, { markets: known.markets + markets, gains: known.gains + gains });
  }
}

/** One that is void, or pays by a number, says nothing about who was right. */
const isDecided = ({ state, payoutTicks }: MarketView): boolean =>
  state === 'settled' && payoutTicks.length === 2 && payoutTicks.includes(1000);

/** $1 markets, $2 what YES of each paid. Member 0 is the house. Each market counts alike. */
const GAINS = `
  WITH fill AS (
    SELECT taker_id AS member_id, market_id, contract, quantity, price_ticks,
      CASE taker_side WHEN 'buy' THEN 1 ELSE -1 END AS direction
    FROM trade WHERE market_id = ANY($1::bigint[])
    UNION ALL
    SELECT maker_id, market_id, contract, quantity, price_ticks, CASE taker_side WHEN 'buy' THEN -1 ELSE 1 END
    FROM trade WHERE market_id = ANY($1::bigint[])
  ), gain AS (
    SELECT member_id, market_id, sum(quantity::float8 * direction
      * (CASE contract WHEN 0 THEN paid ELSE 1000 - paid END - price_ticks)) / (1000 * sum(quantity)) AS gain
    FROM fill JOIN unnest($1::bigint[], $2::int[]) AS settled(id, paid) ON settled.id = fill.market_id
    WHERE member_id <> 0 GROUP BY member_id, market_id
  )
  SELECT member_id, count(*)::int AS markets, sum(gain)::float8 AS gains FROM gain GROUP BY member_id`;
