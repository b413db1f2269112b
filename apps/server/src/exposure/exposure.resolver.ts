import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { MarketModel } from '../markets/market.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import {
  BlindModeModel,
  SetBlindModeInput,
  SetBlindModeResult,
  ShowMeInput,
  ShowMeResult,
} from './exposure.model.js';
import { Exposures } from './exposures.js';
import { CataloguePlaces } from './figure-places.js';
import { SetBlindMode } from './set-blind-mode.js';
import { ShowMe } from './show-me.js';

const ABOUT = 'Whether you are told price, merit and rank. Not in blind mode before you estimate it or ask';

@Resolver(() => MarketModel)
export class MarketShownResolver {
  constructor(private readonly exposures: Exposures) {}

  @ResolveField(() => Boolean, { description: `${ABOUT}, nor while you are to judge its idea.` })
  shown(@Parent() { marketId }: MarketModel, @Context() { principal }: RequestContext): boolean {
    return !this.exposures.isHiddenFrom(principal, marketId);
  }
}

@Resolver(() => IdeaModel)
export class IdeaShownResolver {
  constructor(
    private readonly exposures: Exposures,
    private readonly places: CataloguePlaces,
  ) {}

  @ResolveField(() => Boolean, { description: `${ABOUT}, nor while you are to judge it.` })
  shown(@Parent() idea: IdeaModel, @Context() { principal }: RequestContext): boolean {
    const marketId = this.places.idea(idea);
    return marketId === null || !this.exposures.isHiddenFrom(principal, marketId);
  }
}

/** Seeing prices, or not yet. */
@Resolver(() => ViewerModel)
export class BlindModeResolver {
  constructor(
    private readonly settings: SetBlindMode,
    private readonly showing: ShowMe,
  ) {}

  @ResolveField(() => BlindModeModel, { description: 'Whether you estimate before you see prices.' })
  blindMode(@Parent() { memberId }: ViewerModel): BlindModeModel {
    return this.settings.of(memberId);
  }

  @Mutation(() => SetBlindModeResult, {
    description:
      'Says whether you want to estimate before you see prices. What you have been shown stays shown.',
  })
  setBlindMode(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SetBlindModeInput,
  ): Promise<typeof SetBlindModeResult> {
    return this.settings.set(memberId, input);
  }

  @Mutation(() => ShowMeResult, {
    description:
      'Shows you price, merit and rank of an idea from now on. What you estimate afterwards counts half.',
  })
  showMe(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ShowMeInput,
  ): Promise<typeof ShowMeResult> {
    return this.showing.show(memberId, input);
  }
}
