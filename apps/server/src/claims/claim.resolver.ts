import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { ClaimModel } from '../markets/claim.model.js';
import { MarketModel } from '../markets/market.model.js';
import { MarketWords } from '../markets/market-words.js';

/** What a market is about, beside its question. */
@Resolver(() => MarketModel)
export class ClaimResolver {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  @ResolveField(() => ClaimModel, { description: 'What it is about, and how its answer is found.' })
  claim(@Parent() { marketId }: MarketModel): ClaimModel {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) throw new Error(`market ${marketId} is gone`);
    return this.words.claim(market);
  }
}
