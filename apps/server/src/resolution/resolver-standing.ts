import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { DataSource } from 'typeorm';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { ResolverPool } from '../claims/resolver-pool.js';
import { Lots } from '../lots/lots.js';
import { RecentInterest } from '../roles/recent-interest.js';

export type StandingRefusal = 'NOT_A_RESOLVER' | 'CONFLICT_OF_INTEREST' | 'NOT_THE_NAMED_RESOLVER';

const DAY_MS = 24 * 3600_000;
/** So long after the date of a claim others may propose how it ended, so that a market does not wait for one person. */
const NAMED_DAYS = 7;

/** Who may say how a market ended: resolvers, and who was drawn for it; of a milestone the one whom it names. */
@Injectable()
export class ResolverStanding {
  constructor(
    private readonly database: DataSource,
    private readonly claims: ClaimCatalogue,
    private readonly pool: ResolverPool,
    private readonly lots: Lots,
    private readonly interest: RecentInterest,
  ) {}

  /** Why the member may not take part in resolving the market; null: nothing speaks against it. */
  async refusal(memberId: number, market: MarketView): Promise<StandingRefusal | null> {
    const isKnown = (await this.pool.isResolver(memberId)) || (await this.isDrawn(memberId, market.marketId));
    if (!isKnown) return 'NOT_A_RESOLVER';
    return (await this.interest.has(memberId, market.ideaId)) ? 'CONFLICT_OF_INTEREST' : null;
  }

  /** The same of who wants to propose how it ended. */
  async proposalRefusal(memberId: number, market: MarketView): Promise<StandingRefusal | null> {
    const refusal = await this.refusal(memberId, market);
    if (refusal !== null) return refusal;
    const named = this.claims.find(market.marketId)?.resolverId ?? null;
    if (named === null || named === memberId || isLate(market)) return null;
    return (await this.refusal(named, market)) === null ? 'NOT_THE_NAMED_RESOLVER' : null;
  }

  async isDrawn(memberId: number, marketId: number): Promise<boolean> {
    const drawn = await this.lots.seated(this.database.manager, marketId, 'RESOLVERS');
    return drawn.includes(memberId) && this.pool.isActive(memberId);
  }
}

const isLate = ({ closesAt }: MarketView): boolean => Date.now() > closesAt + NAMED_DAYS * DAY_MS;
