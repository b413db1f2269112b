import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { ResolverPool } from '../claims/resolver-pool.js';
import { InjectExchange } from '../exchange/tokens.js';
import { LotRules } from '../lots/lot-rules.js';
import { RecentInterest } from '../roles/recent-interest.js';

interface Candidate {
  readonly memberId: number;
  readonly marketId: number;
  readonly manager: EntityManager;
}

/** Says who can be drawn where resolvers are lacking. */
@Injectable()
export class DrawableMembers implements OnModuleInit {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly rules: LotRules,
    private readonly pool: ResolverPool,
    private readonly interest: RecentInterest,
  ) {}

  onModuleInit(): void {
    this.rules.set('RESOLVERS', (candidate) => this.canBeDrawn(candidate));
  }

  /** Not resolvers, who may do it anyway or may not, nor who has said anything about how the market ended. */
  private async canBeDrawn({ memberId, marketId, manager }: Candidate): Promise<boolean> {
    const market = this.exchange.view.market(marketId);
    if (market === undefined || (await this.pool.isResolver(memberId, manager))) return false;
    const said: unknown[] = await manager.query(
      'SELECT 1 FROM resolution WHERE market_id = $1 AND actor_id = $2 LIMIT 1',
      [marketId, memberId],
    );
    return said.length === 0 && !(await this.interest.has(memberId, market.ideaId, manager));
  }
}
