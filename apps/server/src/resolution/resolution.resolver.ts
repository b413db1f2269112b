import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { Acting, type Actor } from '../audit/actor.js';
import { MarketActionInput, MarketChangeResult } from '../market-life/market-change.model.js';
import { MarketModel } from '../markets/market.model.js';
import { ChallengeMarket } from './challenge-market.js';
import { ChallengeResolutionInput, ProposeResolutionInput } from './resolution.inputs.js';
import { ResolutionModel } from './resolution.model.js';
import { ResolutionBoard } from './resolution-board.js';
import { ResolveMarket } from './resolve-market.js';

/** How a market's end is agreed on: one officer proposes, another confirms, any member may object in time. */
@Resolver(() => MarketModel)
export class ResolutionResolver {
  constructor(
    private readonly board: ResolutionBoard,
    private readonly resolving: ResolveMarket,
    private readonly challenging: ChallengeMarket,
  ) {}

  @ResolveField(() => ResolutionModel, {
    nullable: true,
    description: 'What is said about how it ended; null when nothing is.',
  })
  resolution(
    @Parent() { marketId }: MarketModel,
    @Context() request: RequestContext,
  ): ResolutionModel | null {
    return this.board.of(marketId, request);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why an officer doubts that it can be resolved; null when none does.',
  })
  async flagReason(
    @Parent() { marketId, flaggedAt }: MarketModel,
    @Context() request: RequestContext,
  ): Promise<string | null> {
    return flaggedAt === null ? null : this.board.flagReason(marketId, request);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Says how a market ended, with evidence; a market that still trades is closed by it. Somebody else has to confirm it. For resolvers, and members who were drawn for it: others are refused NOT_A_RESOLVER.',
  })
  proposeResolution(
    @Acting() by: Actor,
    @Args('input') input: ProposeResolutionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.resolving.propose(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Agrees with what somebody else proposed. It can be challenged for a while, and is paid then. For resolvers, and members who were drawn for it.',
  })
  confirmResolution(
    @Acting() by: Actor,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.resolving.confirm(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Takes back what is proposed or confirmed and not paid yet. For resolvers, and members who were drawn for it.',
  })
  withdrawResolution(
    @Acting() by: Actor,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.resolving.withdraw(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Objects to a confirmed resolution before it is paid, and puts up a stake (the policy of ideas says how many tokens): drawn members decide, and nothing is paid until then. Once a member and market.',
  })
  challengeResolution(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ChallengeResolutionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.challenging.challenge(memberId, input);
  }
}
