import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { aboutPages } from '../graphql/page.js';
import { MarketModel } from '../markets/market.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import { EstimateConnectionModel, EstimateModel } from './estimate.model.js';
import { ESTIMATES_PER_PAGE, OwnEstimates } from './own-estimates.js';

const ABOUT = aboutPages(ESTIMATES_PER_PAGE);

@Resolver(() => MarketModel)
export class MarketEstimateResolver {
  constructor(private readonly own: OwnEstimates) {}

  @ResolveField(() => EstimateModel, {
    nullable: true,
    description: 'Your estimate as it stands; null where you have none. Nobody else is told.',
  })
  async myEstimate(
    @Parent() { marketId }: MarketModel,
    @Context() request: RequestContext,
  ): Promise<EstimateModel | null> {
    const memberId = request.principal?.memberId;
    return memberId === undefined ? null : this.own.standing({ marketId, memberId }, request);
  }
}

@Resolver(() => ViewerModel)
export class OwnEstimatesResolver {
  constructor(private readonly own: OwnEstimates) {}

  @ResolveField(() => EstimateConnectionModel, {
    description: 'Your estimates, those that were replaced or withdrawn included, newest first.',
  })
  estimates(
    @Parent() { memberId }: ViewerModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null,
  ): Promise<EstimateConnectionModel> {
    return this.own.list(memberId, { first, after: after ?? null });
  }
}
