import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Independence } from '../merit/independence.js';
import { CLOSES, type ClosingRow, ESTIMATES, type EstimateRow } from './closing-rows.js';
import { meanOf } from './skill-figures.js';

/** Mean ratings of fewer are not used. */
const FEWEST_RATERS = 5;
const AT_ONCE = 50;
const CLOSED: ReadonlySet<MarketView['state']> = new Set(['closed', 'settling', 'settled']);
const PERMILLE = 1_000;

/**
 * Keeps what was said of a headline when it closed: its price and merit, what members believed, ratings, seconds and
 * followers. All of it is found by the time of the close, so that it is the same whenever it is looked for: a crash in
 * between loses nothing.
 */
@Injectable()
export class CloseHeadlines {
  private known: Set<number> | null = null;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly independence: Independence,
  ) {}

  async keepNew(): Promise<void> {
    this.known ??= await this.read();
    const { known } = this;
    const fresh = this.ideas
      .all()
      .map(({ marketId }) => marketId)
      .filter(
        (marketId) =>
          !known.has(marketId) && CLOSED.has(this.exchange.view.market(marketId)?.state ?? 'draft'),
      );
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      const marketIds = fresh.slice(from, from + AT_ONCE);
      await this.database.transaction((manager) => this.keep(manager, marketIds));
      for (const marketId of marketIds) known.add(marketId);
    }
  }

  private async read(): Promise<Set<number>> {
    const rows: { market_id: number }[] = await this.database.query('SELECT market_id FROM headline_close');
    return new Set(rows.map(({ market_id }) => market_id));
  }

  private async keep(manager: EntityManager, marketIds: readonly number[]): Promise<void> {
    const closes: ClosingRow[] = await manager.query(CLOSES, [marketIds]);
    const stated: EstimateRow[] = await manager.query(ESTIMATES, [
      closes.map(({ market_id }) => market_id),
      closes.map(({ at_ms }) => new Date(Number(at_ms))),
    ]);
    const counted = stated.filter((row) => this.independence.isCounted(row.member_id, row.market_id));
    for (const close of closes)
      await this.keepOne(
        manager,
        close,
        counted.filter(({ market_id }) => market_id === close.market_id),
      );
  }

  private async keepOne(
    manager: EntityManager,
    close: ClosingRow,
    stated: readonly EstimateRow[],
  ): Promise<void> {
    const ratings = stated.filter((row) => row.stake_milli === '0').map(ratingOf);
    const mean = ratings.length < FEWEST_RATERS ? null : meanOf(ratings);
    await manager.query(
      `INSERT INTO headline_close (market_id, idea_id, at, price_half_ticks, merit, raters, mean_rating, up_votes, active_members)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [
        close.market_id,
        close.idea_id,
        new Date(Number(close.at_ms)),
        close.price_half_ticks,
        close.merit,
        ratings.length,
        mean,
        close.up_votes,
        this.activeMembers(),
      ],
    );
    // What was pressed about a price says no chance of one's own.
    const own = stated.filter(({ verdict, stake_milli: stake }) => verdict === null || stake !== '0');
    await manager.query(
      `INSERT INTO closing_estimate (market_id, member_id, chance_permille, staked)
       SELECT $1, * FROM unnest($2::int[], $3::int[], $4::boolean[]) ON CONFLICT DO NOTHING`,
      [
        close.market_id,
        own.map(({ member_id }) => member_id),
        own.map(({ chance_permille }) => chance_permille),
        own.map(({ stake_milli }) => stake_milli !== '0'),
      ],
    );
  }

  private activeMembers(): number {
    return [...this.exchange.view.allMembers()].filter(({ status }) => status === 'active').length;
  }
}

/** TOO_LOW and TOO_HIGH are ten points away from the price that they were about. */
function ratingOf({ verdict, seen_half_ticks: seen, chance_permille: chance }: EstimateRow): number {
  if (verdict === null || seen === null) return chance / PERMILLE;
  const points = verdict === 'TOO_LOW' ? 0.1 : verdict === 'TOO_HIGH' ? -0.1 : 0;
  return Math.min(0.99, Math.max(0.01, seen / 2_000 + points));
}
