import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { AnswerCode } from '../answers/sentences.js';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { type NumberRange, rangeOf } from '../market-life/number-range.js';
import { BindingOutcomes } from './binding-outcomes.js';
import { ResolverStanding } from './resolver-standing.js';

interface Asked {
  readonly memberId: number;
  readonly key: string;
  readonly market: MarketView;
}

/** Who may say what about how a market ended. What was taken before is not judged anew: it is answered as it was then. */
@Injectable()
export class ResolutionRules {
  constructor(
    private readonly standing: ResolverStanding,
    private readonly outcomes: BindingOutcomes,
    private readonly claims: ClaimCatalogue,
    private readonly log: EvidenceLog,
  ) {}

  /** Of a confirmation or a withdrawal. */
  async refusal({ memberId, key, market }: Asked): Promise<AnswerCode | null> {
    if (await this.log.took(memberId, key)) return null;
    return this.standing.refusal(memberId, market);
  }

  /** Of a proposal. */
  async proposalRefusal(asked: Asked, payoutTicks: readonly number[]): Promise<AnswerCode | null> {
    const { memberId, key, market } = asked;
    if (await this.log.took(memberId, key)) return null;
    const refusal = await this.standing.proposalRefusal(memberId, market);
    return refusal ?? this.outcomes.refusal(market, payoutTicks);
  }

  /** Of a claim about a number; null of others. */
  rangeOf({ marketId }: MarketView): NumberRange | null {
    const { low = null, high = null } = this.claims.find(marketId) ?? {};
    return low === null || high === null ? null : rangeOf({ low, high });
  }
}
