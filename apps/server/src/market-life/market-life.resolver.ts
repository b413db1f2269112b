import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting, type Actor } from '../audit/actor.js';
import { FlagMarket } from './flag-market.js';
import { LeadMarket } from './lead-market.js';
import { ListMarket } from './list-market.js';
import { MarketActionInput, MarketChangeResult } from './market-change.model.js';
import { FlagMarketInput, ListMarketInput, OpenMarketInput, SetInsidersInput } from './market-life.inputs.js';

/** What officers do with markets until they are closed. */
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
  listMarket(@Acting() by: Actor, @Args('input') input: ListMarketInput): Promise<typeof MarketChangeResult> {
    return this.listing.list(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Opens a draft, by an auction or for trading at once. For officers.',
  })
  openMarket(@Acting() by: Actor, @Args('input') input: OpenMarketInput): Promise<typeof MarketChangeResult> {
    return this.lead.open(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Says anew whom officers name as belonging to the idea of a market; their stakes are limited. For officers.',
  })
  setInsiders(
    @Acting() by: Actor,
    @Args('input') input: SetInsidersInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.setInsiders(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Stops trading in a market until it is resumed; orders can be cancelled. For officers.',
  })
  haltMarket(
    @Acting() by: Actor,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.act(by, 'HaltMarket', input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Ends a halt, a pause or a flag: trading goes on. For officers.',
  })
  resumeMarket(
    @Acting() by: Actor,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.act(by, 'ResumeMarket', input);
  }

  @Mutation(() => MarketChangeResult, {
    description:
      'Doubts that a claim can be resolved: trading halts, and void would pay the prices of the week before now. For officers.',
  })
  flagMarket(@Acting() by: Actor, @Args('input') input: FlagMarketInput): Promise<typeof MarketChangeResult> {
    return this.flag.flag(by, input);
  }

  @Mutation(() => MarketChangeResult, {
    description: 'Ends trading for good: every order is cancelled and what it held is free. For officers.',
  })
  closeMarket(
    @Acting() by: Actor,
    @Args('input') input: MarketActionInput,
  ): Promise<typeof MarketChangeResult> {
    return this.lead.act(by, 'CloseMarket', input);
  }
}
