import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NodeModel } from '../graphql/node.model.js';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { HouseModel } from './house.model.js';
import { MarketContractModel } from './market-contract.model.js';
import { PriceSource } from './market-enums.js';
import { MarketState, MarketStateReason } from './market-state.js';

@ObjectType('Market', {
  implements: () => NodeModel,
  description:
    'A claim about an idea, open for trading: two or more contracts, of which one will come true. Prices without a contract are of the first one (YES). As long as a market is a draft or collects orders for its auction, its price is the reference and its books are empty for everybody.',
})
export class MarketModel extends NodeModel {
  /** The core's id; not part of the API. */
  marketId!: number;

  @Field(() => ID, { description: 'Of the idea that the claim is about.' })
  ideaId!: string;

  @Field(() => Boolean, {
    description: 'It ranks its idea. An idea has one such market and any number of others.',
  })
  headline!: boolean;

  @Field(() => String, { description: 'The claim, as a question that its contracts answer.' })
  question!: string;

  @Field(() => String, { description: 'By what it is resolved, and from what source.' })
  criteria!: string;

  @Field(() => [MarketContractModel], { description: 'What can be traded, in the order of their index.' })
  contracts!: MarketContractModel[];

  @Field(() => MarketState, { description: 'What can be done in the market now.' })
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

  @Field(() => PriceScalar, {
    nullable: true,
    description:
      'Midpoint when the spread is at most 0.10, else last trade, else reference. Null where it is hidden, see `shown`.',
  })
  price!: string;

  @Field(() => PriceSource, {
    nullable: true,
    description: 'Which of these the price is. Null where it is hidden, see `shown`.',
  })
  priceSource!: PriceSource;

  @Field(() => PriceScalar, { nullable: true, description: 'Highest price at which somebody buys.' })
  bestBid!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Lowest price at which somebody sells.' })
  bestAsk!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Of the last trade.' })
  lastTradePrice!: string | null;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'Price now less price 24 hours ago. Null where it is hidden, see `shown`.',
  })
  changeToday!: string;

  @Field(() => [PriceScalar], {
    description: 'Up to 40 prices of the last 30 days, oldest first, for a small chart.',
  })
  sparkline!: string[];

  @Field(() => SharesScalar, {
    nullable: true,
    description: 'Shares traded since the listing, of all contracts. Null where it is hidden, see `shown`.',
  })
  volume!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Trades since the listing. Null where it is hidden, see `shown`.',
  })
  tradeCount!: number;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'The one price of its opening auction; null when there was none, or nothing crossed in it.',
  })
  auctionPrice!: string | null;

  @Field(() => SharesScalar, {
    nullable: true,
    description: 'Shares that traded in its opening auction; null when there was none, or not yet.',
  })
  auctionVolume!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When an officer doubted that it can be resolved. Void pays the prices of the week before.',
  })
  flaggedAt!: Date | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Payout per share once settled or settling.' })
  payout!: string | null;

  @Field(() => HouseModel, { nullable: true, description: 'Null in a market without one.' })
  house!: HouseModel | null;
}
