import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PriceScalar } from '../../graphql/scalars.js';
import { PriceSource } from '../../markets/market-enums.js';
import { MarketState } from '../../markets/market-state.js';
import { StateMessageModel } from './message.model.js';

@ObjectType('ContractPrice', {
  description: 'A contract’s price now. The fields are those of MarketContract.',
})
export class ContractPriceModel {
  @Field(() => Int, { description: 'Its place in the market, from 0.' })
  index!: number;

  @Field(() => PriceScalar, { description: 'The price.' })
  price!: string;

  @Field(() => PriceSource, { description: 'What the price is taken from.' })
  priceSource!: PriceSource;

  @Field(() => PriceScalar, { nullable: true, description: 'Highest price at which somebody buys.' })
  bestBid!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Lowest price at which somebody sells.' })
  bestAsk!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Of the last trade.' })
  lastTradePrice!: string | null;

  @Field(() => PriceScalar, { description: 'Price now less price 24 hours ago.' })
  changeToday!: string;
}

@ObjectType('MarketPrice', {
  description: 'A market’s price now. The fields are those of Market, of its first contract (YES).',
})
export class MarketPriceModel {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => ID, { description: 'Of the idea that the claim is about.' })
  ideaId!: string;

  @Field(() => MarketState, { description: 'What can be done in the market now.' })
  state!: MarketState;

  @Field(() => PriceScalar, { description: 'Of the first contract.' })
  price!: string;

  @Field(() => PriceSource, { description: 'What the price is taken from.' })
  priceSource!: PriceSource;

  @Field(() => PriceScalar, { nullable: true, description: 'Of the first contract.' })
  bestBid!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Of the first contract.' })
  bestAsk!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Of the first contract.' })
  lastTradePrice!: string | null;

  @Field(() => PriceScalar, { description: 'Price now less price 24 hours ago.' })
  changeToday!: string;

  @Field(() => [ContractPriceModel], {
    nullable: true,
    description:
      'All contracts where there are more than two, else null: of two the second is 1 less the first.',
  })
  contracts!: ContractPriceModel[] | null;
}

@ObjectType('PricesChanged', {
  description: 'Prices that changed, gathered for a moment; none where it only tells the time.',
})
export class PricesChangedModel extends StateMessageModel {
  @Field(() => [MarketPriceModel], { description: 'Each market once, as it is now.' })
  prices!: MarketPriceModel[];
}
