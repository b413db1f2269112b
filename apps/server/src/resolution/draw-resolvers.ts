import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { DataSource, type EntityManager } from 'typeorm';
import { ENOUGH_RESOLVERS, ResolverPool } from '../claims/resolver-pool.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { Lots } from '../lots/lots.js';
import { DrawnNews } from './drawn-news.js';
import { DueMarkets } from './due-markets.js';

const MINUTE_MS = 60_000;

/** The newest draw for a market. */
interface Newest {
  occasion: string;
  is_over: boolean;
}

/**
 * Draws two members where a market waits and fewer than two resolvers may say how it ended; others when these have had
 * their time.
 */
@Injectable()
export class DrawResolvers {
  constructor(
    private readonly database: DataSource,
    private readonly due: DueMarkets,
    private readonly pool: ResolverPool,
    private readonly lots: Lots,
    private readonly news: DrawnNews,
    private readonly policies: IdeasPolicies,
  ) {}

  /** Asked again, it draws only where that is due. */
  async drawDue(): Promise<void> {
    for (const market of await this.due.waiting())
      if (await this.lacksResolvers(market)) await this.draw(market);
  }

  private async lacksResolvers({ ideaId, resolution }: MarketView): Promise<boolean> {
    const eligible = await this.pool.eligible(ideaId);
    if (resolution?.status !== 'proposed') return eligible.length < ENOUGH_RESOLVERS;
    return eligible.every((id) => id === resolution.proposerId);
  }

  private async draw({ marketId }: MarketView): Promise<void> {
    await this.database.transaction(async (manager) => {
      const newest = await newestDraw(manager, marketId);
      if (newest?.is_over === false) return;
      if (newest !== null) await lapse(manager, marketId);
      const occasion = newest === null ? 0 : Number(newest.occasion) + 1;
      const dueAt = new Date(Date.now() + this.policies.current.juryMinutes * MINUTE_MS);
      const asked = { kind: 'RESOLVERS', marketId, seats: ENOUGH_RESOLVERS, dueAt, occasion } as const;
      const { seats } = await this.lots.draw(manager, asked);
      await this.news.tell(manager, marketId, seats);
    });
  }
}

async function newestDraw(manager: EntityManager, marketId: number): Promise<Newest | null> {
  const [newest]: Newest[] = await manager.query(
    `SELECT occasion, drawn_at + term_ms * interval '1 millisecond' <= now() AS is_over FROM lot
     WHERE market_id = $1 AND kind = 'RESOLVERS' ORDER BY id DESC LIMIT 1 FOR UPDATE`,
    [marketId],
  );
  return newest ?? null;
}

/** The seats of earlier draws are nobody's any more. */
async function lapse(manager: EntityManager, marketId: number): Promise<void> {
  await manager.query(
    `UPDATE lot SET decided_at = now(), outcome = 'LAPSED'
     WHERE market_id = $1 AND kind = 'RESOLVERS' AND decided_at IS NULL`,
    [marketId],
  );
}
