import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';

/** What tables know about markets that have to be resolved. */
export interface DeskFacts {
  /** Since when they are as they are, in milliseconds since 1970, by market. */
  readonly since: ReadonlyMap<number, number>;
  /** Those for which members were drawn, and who sits now. */
  readonly drawn: ReadonlyMap<number, readonly number[]>;
}

/** Reads them for many markets at once. */
@Injectable()
export class ReadDeskFacts {
  constructor(private readonly database: DataSource) {}

  async of(markets: readonly MarketView[]): Promise<DeskFacts> {
    const ids = markets.map(({ marketId }) => marketId);
    const since = new Map(markets.map(({ marketId, closesAt }) => [marketId, closesAt]));
    const changes: { market_id: string; at_ms: string }[] = await this.database.query(
      `SELECT market_id, at_ms FROM market JOIN journal ON journal.seq = market.sequence
       WHERE market_id = ANY($1::bigint[])`,
      [ids],
    );
    for (const { market_id, at_ms } of changes) since.set(Number(market_id), safeInteger(at_ms));
    const seats: { market_id: number; members: number[] }[] = await this.database.query(SEATED, [ids]);
    const drawn = new Map(seats.map(({ market_id, members }) => [market_id, members]));
    return { since, drawn };
  }

  /** Markets for which the member sits now. */
  async drawnFor(memberId: number): Promise<ReadonlySet<number>> {
    const rows: { market_id: number }[] = await this.database.query(
      `SELECT market_id FROM lot JOIN lot_seat ON lot_seat.lot_id = lot.id
       WHERE kind = 'RESOLVERS' AND decided_at IS NULL AND ended_at IS NULL AND member_id = $1`,
      [memberId],
    );
    return new Set(rows.map(({ market_id }) => market_id));
  }
}

const SEATED = `
  SELECT market_id, array_agg(member_id) AS members FROM lot JOIN lot_seat ON lot_seat.lot_id = lot.id
  WHERE kind = 'RESOLVERS' AND decided_at IS NULL AND ended_at IS NULL AND market_id = ANY($1)
  GROUP BY market_id`;
