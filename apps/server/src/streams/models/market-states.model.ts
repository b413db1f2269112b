import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar } from '../../graphql/scalars.js';
import { MarketState, MarketStateReason } from '../../markets/market-state.js';
import { ResolutionStatus } from '../../resolution/resolution.model.js';
import { StateMessageModel } from './message.model.js';

@ObjectType('MarketStatus', { description: 'What can be done in a market now, and how it ended.' })
export class MarketStatusModel {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => MarketState, { description: 'What can be done in it.' })
  state!: MarketState;

  @Field(() => MarketStateReason, { description: 'Why it is in this state.' })
  stateReason!: MarketStateReason;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the state ends by itself: an auction, or a pause. Null when it does not.',
  })
  stateUntil!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it closes by itself.' })
  closesAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When an officer doubted that it can be resolved.',
  })
  flaggedAt!: Date | null;

  @Field(() => ResolutionStatus, {
    nullable: true,
    description: 'How far it is agreed how it ended; null where nobody has said how.',
  })
  resolutionStatus!: ResolutionStatus | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Confirmed: when it is paid, if nobody objects before.',
  })
  challengeEndsAt!: Date | null;

  @Field(() => [PriceScalar], {
    nullable: true,
    description: 'Payout per share of each contract, once settled or settling.',
  })
  payouts!: string[] | null;
}

@ObjectType('MarketStatesChanged', {
  description: 'States that changed, gathered for a moment; none where it only tells the time.',
})
export class MarketStatesChangedModel extends StateMessageModel {
  @Field(() => [MarketStatusModel], { description: 'Each market once, as it is now.' })
  states!: MarketStatusModel[];
}
