import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { spendRead } from '../graphql/read-budget.js';
import { MarketModel } from '../markets/market.model.js';
import { VerdictModel, VerdictReasonModel } from './verdict.model.js';
import { VerdictBoard } from './verdict-board.js';

/** What a market's jury said. */
@Resolver(() => MarketModel)
export class MarketVerdictResolver {
  constructor(private readonly board: VerdictBoard) {}

  @ResolveField(() => VerdictModel, {
    nullable: true,
    description: 'What its jury said; null as long as none was drawn. Only headline markets have juries.',
  })
  async verdict(
    @Parent() { marketId }: MarketModel,
    @Context() request: RequestContext,
  ): Promise<VerdictModel | null> {
    return this.board.of(marketId, request);
  }
}

/** Why it said so. */
@Resolver(() => VerdictModel)
export class VerdictResolver {
  constructor(private readonly board: VerdictBoard) {}

  @ResolveField(() => [VerdictReasonModel], {
    description: 'Why members of the jury voted as they did, where they said so, without who it was.',
  })
  reasons(
    @Parent() verdict: VerdictModel,
    @Context() request: RequestContext,
  ): Promise<VerdictReasonModel[]> {
    spendRead(request);
    return this.board.reasons(verdict);
  }
}
