import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StoredWish } from './wish.js';

type Named = Pick<StoredWish, 'id' | 'marketId'>;

/**
 * Which estimates are on their way to the exchange. That takes several commands; whoever reads orders and estimates
 * between two of them finds a member with nothing at risk, or with the old chance behind the new order.
 */
@Injectable()
export class EstimatesUnderWay {
  private readonly running = new Map<number, Set<string>>();
  private ends = 0;
  private readonly lastEnd = new Map<number, number>();

  constructor(private readonly database: DataSource) {}

  begin({ id, marketId }: Named): void {
    const ids = this.running.get(marketId) ?? new Set();
    this.running.set(marketId, ids.add(id));
  }

  /** Once what came of it is written down. */
  end({ id, marketId }: Named): void {
    const ids = this.running.get(marketId);
    ids?.delete(id);
    if (ids?.size === 0) this.running.delete(marketId);
    this.lastEnd.set(marketId, ++this.ends);
  }

  /** To be asked before orders and estimates are read. */
  get mark(): number {
    return this.ends;
  }

  /** Of these markets those in which an estimate was under way since the mark; also one that a crash cut off. */
  async since(mark: number, marketIds: readonly number[]): Promise<ReadonlySet<number>> {
    const disturbed = marketIds.filter((id) => this.running.has(id) || (this.lastEnd.get(id) ?? 0) > mark);
    const rows: { market_id: number }[] = await this.database.query(
      'SELECT DISTINCT market_id FROM estimate_wish WHERE outcome IS NULL AND market_id = ANY($1::int[])',
      [marketIds],
    );
    return new Set([...disturbed, ...rows.map((row) => row.market_id)]);
  }
}
