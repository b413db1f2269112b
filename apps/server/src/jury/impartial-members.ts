import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { Role } from '../access/roles.js';
import { InjectExchange } from '../exchange/tokens.js';
import { type Eligible, LotRules } from '../lots/lot-rules.js';
import { MarketsOfIdeas } from '../markets/markets-of-ideas.js';
import { RecentInterest } from '../roles/recent-interest.js';

/** Those who decide about ideas anyway. */
const OFFICES: readonly Role[] = ['CURATOR', 'RESOLVER', 'DECIDER'];

/** Who can be drawn for a jury and for a panel: nobody learns why somebody could not. */
@Injectable()
export class ImpartialMembers implements OnModuleInit {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly rules: LotRules,
    private readonly markets: MarketsOfIdeas,
    private readonly interest: RecentInterest,
  ) {}

  onModuleInit(): void {
    this.rules.set('JURY', (asked) => this.isImpartial(asked));
    this.rules.set('PANEL', async (asked) => (await this.isImpartial(asked)) && !(await hadPart(asked)));
  }

  private async isImpartial({ memberId, marketId, manager }: Parameters<Eligible>[0]): Promise<boolean> {
    const ideaId = this.exchange.view.market(marketId)?.ideaId;
    if (ideaId === undefined || (await isOfficer(manager, memberId))) return false;
    if (await this.interest.has(memberId, ideaId, manager)) return false;
    // However long ago: whoever judges it never had anything in it.
    const [order]: unknown[] = await manager.query(
      'SELECT 1 FROM orders WHERE member_id = $1 AND market_id = ANY($2::bigint[]) LIMIT 1',
      [memberId, this.markets.of(ideaId)],
    );
    return order === undefined;
  }
}

async function isOfficer(manager: EntityManager, memberId: number): Promise<boolean> {
  const [officer]: unknown[] = await manager.query('SELECT 1 FROM member WHERE id = $1 AND roles && $2', [
    memberId,
    OFFICES,
  ]);
  return officer !== undefined;
}

/** In how the market was resolved: as an officer, by a challenge, or on its jury. */
async function hadPart({ memberId, marketId, manager }: Parameters<Eligible>[0]): Promise<boolean> {
  const [part]: unknown[] = await manager.query(
    `SELECT 1 FROM resolution WHERE market_id = $1 AND actor_id = $2
     UNION ALL
     SELECT 1 FROM lot_seat JOIN lot ON lot.id = lot_id
     WHERE market_id = $1 AND kind = 'JURY' AND member_id = $2 AND voted_at IS NOT NULL
     LIMIT 1`,
    [marketId, memberId],
  );
  return part !== undefined;
}
