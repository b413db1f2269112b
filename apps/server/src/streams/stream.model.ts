import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar } from '../graphql/scalars.js';
import { PriceSource } from '../markets/market-enums.js';
import { MarketState } from '../markets/market-state.js';
import { TradeModel } from '../markets/trade.model.js';
import { OrderModel } from '../orders/order.model.js';
import { BalanceModel } from '../portfolio/balance.model.js';

const EPOCH = "The engine's, see Exchange.";

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

@ObjectType('PricesChanged', { description: 'Prices that changed, gathered for a moment.' })
export class PricesChangedModel {
  @Field(() => Int, { description: EPOCH })
  epoch!: number;

  @Field(() => String, {
    description: 'The first command that this covers: the one after the last of the message before.',
  })
  fromSequence!: string;

  @Field(() => String, {
    description: 'The last command that this covers. Before fromSequence when there was none.',
  })
  toSequence!: string;

  @Field(() => DateTimeScalar, { description: 'Now, by the exchange.' })
  serverTime!: Date;

  @Field(() => [MarketPriceModel], { description: 'Each market once, as it is now.' })
  prices!: MarketPriceModel[];
}

@ObjectType('TradesExecuted', { description: 'Trades of one market that were committed together.' })
export class TradesExecutedModel {
  @Field(() => Int, { description: EPOCH })
  epoch!: number;

  @Field(() => String, { description: 'The last command that was committed with them.' })
  sequence!: string;

  @Field(() => [TradeModel], {
    description: 'Oldest first. The first message has none: it says after which command none is left out.',
  })
  trades!: TradeModel[];
}

@ObjectType('MyOrdersChanged', { description: 'What was committed together about your orders.' })
export class MyOrdersChangedModel {
  @Field(() => Int, { description: EPOCH })
  epoch!: number;

  @Field(() => String, { description: 'The last command that was committed with it.' })
  sequence!: string;

  @Field(() => [OrderModel], {
    description:
      'Each order that changed, once, as it is now. None when only the balance changed, and in the first message, which says after which command nothing is left out.',
  })
  orders!: OrderModel[];

  @Field(() => BalanceModel, { description: 'What you have after it.' })
  balance!: BalanceModel;
}
