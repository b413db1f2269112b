import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Exchange } from '@openfloor/journal';
import type { RequestContext } from '../access/principal.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketModel } from '../markets/market.model.js';
import { MemberHandles } from '../members/member-handles.js';

/** Who belongs to the idea of a market. */
@Resolver(() => MarketModel)
export class InsidersResolver {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly handles: MemberHandles,
  ) {}

  @ResolveField(() => [String], {
    nullable: true,
    description:
      'Pseudonyms of the idea’s proposer and team, whose stakes are limited. For curators and for who is one of them.',
  })
  async insiders(@Parent() { marketId }: MarketModel, @Context() request: RequestContext): Promise<string[]> {
    const ids = this.exchange.view.market(marketId)?.insiders ?? [];
    const handles = await this.handles.of(ids, request);
    return handles.filter((handle) => handle !== null).sort();
  }
}
