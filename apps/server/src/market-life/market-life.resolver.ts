import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { FlagMarket } from './flag-market.js';
import { LeadMarket } from './lead-market.js';
import { ListMarket } from './list-market.js';
import { MarketActionInput, MarketChangeResult } from './market-change.model.js';
import { FlagMarketInput, ListMarketInput, OpenMarketInput, SetInsidersInput } from './market-life.inputs.js';

/** What officers do with markets until they are closed. */
@Allow(['CURATOR'])
@Resolver()
export class MarketLifeResolver {
  constructor(
    private readonly listing: ListMarket,
    private readonly lead: LeadMarket,
    private readonly flag: FlagMarket,
  ) {}

  @Mutation(() => MarketChangeResult, {
    description: 'Makes a claim about an idea a market. It is a draft until it is opened. For officers.',
  })
  listMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ListMarketInput,
  ): Promise<typeof MarketChangeResult> {
    return this.listing.list(memberId, input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Opens a draft, by an auction or for trading at once. For officers.',
  })
  openMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: OpenMarketInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.open(memberId, input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Says anew who belongs to the idea of a market; their stakes are limited. For officers.',
  })
  setInsiders(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SetInsidersInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.setInsiders(memberId, input);
  }

  @Allow(['CURATOR', 'RISK_OFFICER'])
  @Mutation(() => MarketChangeResult, {
    description: 'Stops trading in a market until it is resumed; orders can be cancelled. For officers.',
  })
  haltMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.act(memberId, 'HaltMarket', input);
  }

  @Allow(['CURATOR', 'RISK_OFFICER'])
  @Mutation(() => MarketChangeResult, {
    description: 'Ends a halt, a pause or a flag: trading goes on. For officers.',
  })
  resumeMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.act(memberId, 'ResumeMarket', input);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Doubts that a claim can be resolved: trading halts, and void would pay the prices of the week before now. For officers.',
  })
  flagMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: FlagMarketInput,
  ): Promise<typeof MarketChangeResult> {
    return this.flag.flag(memberId, input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Ends trading for good: every order is cancelled and what it held is free. For officers.',
  })
  closeMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.act(memberId, 'CloseMarket', input);
  }
}
