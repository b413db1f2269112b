import { Injectable } from '@nestjs/common';
import { EstimatesBoard } from '../estimates/estimates-board.js';
import { EstimatesUnderWay } from '../estimates/estimates-under-way.js';
import type { Contribution } from './contribution.js';
import { Independence } from './independence.js';

const THOUSAND = 1_000;

/** What independent people contribute now: their standing estimates, as far as something is at risk behind them. */
@Injectable()
export class StandingContributions {
  constructor(
    private readonly estimates: EstimatesBoard,
    private readonly underWay: EstimatesUnderWay,
    private readonly independence: Independence,
  ) {}

  /**
   * By market, without those in which an estimate was under way meanwhile: they are told as changed when it ends. As few
   * statements for many markets as for one.
   */
  async of(marketIds: readonly number[]): Promise<Map<number, Map<number, Contribution>>> {
    const found = new Map(marketIds.map((id) => [id, new Map<number, Contribution>()]));
    const insiders = new Map(marketIds.map((id) => [id, this.independence.insiders(id)]));
    const { mark } = this.underWay;
    const all = await this.estimates.standing(marketIds);
    for (const marketId of await this.underWay.since(mark, marketIds)) found.delete(marketId);
    for (const standing of all) {
      const { marketId, memberId, chance, stakeAtRiskMilli: stakeMilli, beforeExposure: early } = standing;
      if (stakeMilli === 0 || insiders.get(marketId)?.has(memberId)) continue;
      const contribution = { memberId, chance: Math.round(chance * THOUSAND), stakeMilli, early };
      found.get(marketId)?.set(memberId, contribution);
    }
    return found;
  }
}
