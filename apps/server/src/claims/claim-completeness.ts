import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import type { Claim } from '../database/entities/claim.js';
import { InjectExchange } from '../exchange/tokens.js';
import { ResolverPool } from './resolver-pool.js';

export type ClaimProblem = 'CLAIM_INCOMPLETE' | 'RESOLVER_NOT_ELIGIBLE';

/** Nothing opens without criteria, a source, a date and somebody who may resolve it. */
@Injectable()
export class ClaimCompleteness {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly claims: ClaimCatalogue,
    private readonly resolvers: ResolverPool,
  ) {}

  /** What keeps the market from being opened; null: nothing, or there is no such market. */
  async ofMarket(marketId: number): Promise<ClaimProblem | null> {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return null;
    const claim = this.claims.find(marketId);
    if (claim === undefined) return this.ofIdea(market.ideaId);
    if (!hasWords(claim)) return 'CLAIM_INCOMPLETE';
    const { resolverId, ideaId } = claim;
    if (resolverId === null) return this.ofIdea(ideaId);
    return (await this.resolvers.canBeNamed(resolverId, ideaId)) ? null : 'RESOLVER_NOT_ELIGIBLE';
  }

  /** Of its headline: criteria, source and date follow from the idea. In the caller's transaction where there is one. */
  async ofIdea(ideaId: number, manager?: EntityManager): Promise<ClaimProblem | null> {
    return (await this.resolvers.isEnough(ideaId, manager)) ? null : 'RESOLVER_NOT_ELIGIBLE';
  }
}

const hasWords = ({ criteria, source }: Claim): boolean => criteria !== '' && source !== '';
