import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { ClaimModel } from './claim.model.js';
import type { ContractModel } from './contract.model.js';
import { contractsOf } from './contract-names.js';
import { HEADLINE_SOURCES, type Headlined, headlineCriteria, headlineQuestion } from './question.js';

type Listed = Pick<MarketView, 'marketId' | 'ideaId' | 'contracts' | 'closesAt'>;

/** Of a market whose idea is not in memory yet. */
const UNKNOWN_IDEA: Headlined = { headline: 'ADOPTED' };

/** What is said about a market: its claim, and how its contracts are called. From memory. */
@Injectable()
export class MarketWords {
  private readonly contracts = new Map<number, readonly ContractModel[]>();

  constructor(
    private readonly claims: ClaimCatalogue,
    private readonly ideas: IdeaCatalogue,
  ) {}

  question(market: Listed): string {
    const claim = this.claims.find(market.marketId);
    return claim?.question ?? headlineQuestion(this.headlined(market), new Date(market.closesAt));
  }

  criteria(market: Listed): string {
    const claim = this.claims.find(market.marketId);
    return claim?.criteria ?? headlineCriteria(this.headlined(market), new Date(market.closesAt));
  }

  claim(market: Listed): ClaimModel {
    const criteria = this.criteria(market);
    const closesAt = new Date(market.closesAt);
    const claim = this.claims.find(market.marketId);
    if (claim !== undefined) {
      const { template, source, resolverId, low, high, unit } = claim;
      return { template, criteria, source, resolverId, closesAt, low, high, unit };
    }
    const source = HEADLINE_SOURCES[this.headlined(market).headline];
    const nobody = { resolverId: null, low: null, high: null, unit: null };
    return { template: 'HEADLINE', criteria, source, closesAt, ...nobody };
  }

  /** Whether it is the market that its idea came with. */
  isHeadline({ marketId }: Listed): boolean {
    return this.claims.find(marketId) === undefined;
  }

  /** In the order of their index. */
  contractsOf(market: Listed): readonly ContractModel[] {
    const known = this.contracts.get(market.marketId);
    if (known !== undefined) return known;
    const contracts = contractsOf(market, this.claims.find(market.marketId));
    this.contracts.set(market.marketId, contracts);
    return contracts;
  }

  contract(market: Listed, index: number): ContractModel {
    return this.contractsOf(market)[index] ?? { index, name: `Outcome ${index + 1}` };
  }

  /** What the headline claim of a market's idea asks. */
  headlined({ ideaId }: Pick<Listed, 'ideaId'>): Headlined {
    return this.ideas.find(ideaId) ?? UNKNOWN_IDEA;
  }
}
