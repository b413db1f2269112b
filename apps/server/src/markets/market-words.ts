import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { ContractModel } from './contract.model.js';
import { contractsOf } from './contract-names.js';
import { headlineCriteria, questionOf } from './question.js';

type Listed = Pick<MarketView, 'marketId' | 'ideaId' | 'contracts' | 'closesAt'>;

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
    return claim?.question ?? questionOf(this.ideas.find(market.ideaId)?.title, new Date(market.closesAt));
  }

  criteria(market: Listed): string {
    return this.claims.find(market.marketId)?.criteria ?? headlineCriteria(new Date(market.closesAt));
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
}
