import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { EstimateChanges } from './estimate-changes.js';
import { YES } from './estimate-order.js';
import { StakesAtRisk } from './stakes-at-risk.js';

/** What a member believes now, and has at risk for it. */
export interface StandingEstimate {
  readonly marketId: number;
  readonly memberId: number;
  /** Of YES, 0.01 to 0.99. */
  readonly chance: number;
  /** Milli-tokens of the stake that could still be lost; 0 once all was sold or cancelled. */
  readonly stakeAtRiskMilli: number;
  /** Given before its member was shown the price or the merit. */
  readonly beforeExposure: boolean;
  readonly at: Date;
}

/** An estimate without a stake. */
export interface StandingRating {
  readonly marketId: number;
  readonly memberId: number;
  readonly chance: number;
}

interface Row {
  market_id: number;
  member_id: number;
  chance_permille: number;
  stake_milli: string;
  contract: number;
  before_exposure: boolean;
  at: Date;
}

/** What merit is made of. Nothing here says who counts, or what may be told. */
@Injectable()
export class EstimatesBoard {
  constructor(
    private readonly database: DataSource,
    private readonly atRisk: StakesAtRisk,
    private readonly changes: EstimateChanges,
  ) {}

  /** Those with a stake, in any order; one for each member and market at most. */
  async standing(marketIds: readonly number[]): Promise<StandingEstimate[]> {
    const rows: Row[] = await this.database.query(STAKED, [marketIds]);
    const pairs = rows.map((row) => ({ marketId: row.market_id, memberId: row.member_id }));
    const risks = await this.atRisk.of(pairs);
    return rows.map((row, index) => {
      const { yesMilli, noMilli } = risks[index] ?? { yesMilli: 0, noMilli: 0 };
      return {
        marketId: row.market_id,
        memberId: row.member_id,
        chance: row.chance_permille / 1_000,
        stakeAtRiskMilli: Math.min(safeInteger(row.stake_milli), row.contract === YES ? yesMilli : noMilli),
        beforeExposure: row.before_exposure,
        at: row.at,
      };
    });
  }

  /** Those without one. */
  async ratings(marketIds: readonly number[]): Promise<StandingRating[]> {
    const rows: Row[] = await this.database.query(UNSTAKED, [marketIds]);
    return rows.map((row) => ({
      marketId: row.market_id,
      memberId: row.member_id,
      chance: row.chance_permille / 1_000,
    }));
  }

  /** Calls back with each market in which something may have changed. Returns the way to stop it. */
  onChanged(listener: (marketId: number) => void): () => void {
    return this.changes.listen(listener);
  }
}

const STANDING = 'FROM estimate WHERE market_id = ANY($1::int[]) AND ended_at IS NULL';
const STAKED = `SELECT market_id, member_id, chance_permille, stake_milli, contract, before_exposure, at
  ${STANDING} AND stake_milli > 0`;
const UNSTAKED = `SELECT market_id, member_id, chance_permille ${STANDING} AND stake_milli = 0`;
