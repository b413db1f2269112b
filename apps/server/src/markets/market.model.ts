import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { MarketState, PriceSource } from './market-enums.js';

@ObjectType('Market', {
  description: 'A claim about an idea, open for trading: two contracts, YES and NO, in one book.',
})
export class MarketModel {
  /** The core's id; not part of the API. */
  marketId!: number;

  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { description: 'Of the idea that the claim is about.' })
  ideaId!: string;

  @Field(() => String, { description: 'The claim, as a question that YES and NO answer.' })
  question!: string;

  @Field(() => MarketState, { description: 'What can be done in the market now.' })
  state!: MarketState;

  @Field(() => DateTimeScalar, { description: 'When it closes by itself.' })
  closesAt!: Date;

  @Field(() => PriceScalar, {
    description: 'Of YES: midpoint when the spread is at most 0.10, else last trade, else reference.',
  })
  price!: string;

  @Field(() => PriceSource, { description: 'Which of these the price is.' })
  priceSource!: PriceSource;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'Highest price at which somebody wants to buy YES.',
  })
  bestBid!: string | null;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'Lowest price at which somebody wants to sell YES.',
  })
  bestAsk!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Of YES.' })
  lastTradePrice!: string | null;

  @Field(() => PriceScalar, { description: 'Price now less price 24 hours ago.' })
  changeToday!: string;

  @Field(() => [PriceScalar], {
    description: 'Up to 40 prices of the last 30 days, oldest first, for a small chart.',
  })
  sparkline!: string[];

  @Field(() => SharesScalar, { description: 'Shares traded since the listing.' })
  volume!: string;

  @Field(() => Int, { description: 'Trades since the listing.' })
  tradeCount!: number;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'Payout per share of YES once settled or settling.',
  })
  payout!: string | null;
}
