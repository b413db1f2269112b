import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MarketView } from '@openfloor/exchange';
import { GraphQLError } from 'graphql';
import { SENTENCES } from '../answers/sentences.js';
import { Acting, type Actor } from '../audit/actor.js';
import { aboutPages } from '../graphql/page.js';
import { MarketBoard } from '../markets/market-board.js';
import { ActivityConnectionModel, ParticipantModel } from './activity.model.js';
import { DecideUnsealing } from './decide-unsealing.js';
import { ACTIVITY_PAGE, MarketActivity } from './market-activity.js';
import { Participants } from './participants.js';
import { RequestUnsealing } from './request-unsealing.js';
import {
  DecideUnsealingInput,
  RequestUnsealingInput,
  UnsealingModel,
  UnsealingResult,
} from './unsealing.model.js';
import { Unsealings } from './unsealings.js';

const ABOUT = aboutPages(ACTIVITY_PAGE);

/** What risk officers see of trading: who by an alias, and the person only when two officers agree. */
@Resolver()
export class RiskResolver {
  constructor(
    private readonly markets: MarketBoard,
    private readonly activity: MarketActivity,
    private readonly traders: Participants,
    private readonly asked: Unsealings,
    private readonly requesting: RequestUnsealing,
    private readonly deciding: DecideUnsealing,
  ) {}

  @Query(() => ActivityConnectionModel, {
    description: 'Trades of a market with who traded by an alias, newest first. For risk officers.',
  })
  marketActivity(
    @Args('marketId', { type: () => ID, description: 'The market.' }) marketId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after }) after: string | null,
  ): Promise<ActivityConnectionModel> {
    return this.activity.page(this.known(marketId), { first, after: after ?? null });
  }

  @Query(() => [ParticipantModel], {
    description: 'Who traded, owns shares or has orders in a market, by alias. For risk officers.',
  })
  participants(
    @Args('marketId', { type: () => ID, description: 'The market.' }) marketId: string,
  ): Promise<ParticipantModel[]> {
    return this.traders.of(this.known(marketId));
  }

  @Query(() => [UnsealingModel], {
    description:
      'The 200 newest questions who a trader is, newest first. For risk officers and administrators.',
  })
  unsealings(): Promise<UnsealingModel[]> {
    return this.asked.newest();
  }

  @Mutation(() => UnsealingResult, {
    description: 'Asks who trades under an alias; another officer has to agree. For risk officers.',
  })
  requestUnsealing(
    @Acting() by: Actor,
    @Args('input') input: RequestUnsealingInput,
  ): Promise<typeof UnsealingResult> {
    return this.requesting.request(by, input);
  }

  @Mutation(() => UnsealingResult, {
    description:
      'Agrees that it is told who trades under an alias, which the member learns at once, or refuses. For another officer than the one who asked: a risk officer or an administrator.',
  })
  decideUnsealing(
    @Acting() by: Actor,
    @Args('input') input: DecideUnsealingInput,
  ): Promise<typeof UnsealingResult> {
    return this.deciding.decide(by, input);
  }

  /** @throws UNKNOWN_MARKET as an error of the request */
  private known(globalId: string): MarketView {
    const market = this.markets.view(globalId);
    if (market !== undefined) return market;
    throw new GraphQLError(SENTENCES.UNKNOWN_MARKET, { extensions: { code: 'UNKNOWN_MARKET' } });
  }
}
