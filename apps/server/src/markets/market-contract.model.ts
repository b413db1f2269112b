import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PriceScalar } from '../graphql/scalars.js';
import { PriceSource } from './market-enums.js';

@ObjectType('MarketContract', {
  description:
    'A contract of a market with its prices. Of two outcomes the second mirrors the first: NO is 1 less YES.',
})
export class MarketContractModel {
  /** The core's id of the market; not part of the API. */
  marketId!: number;

  @Field(() => Int, { description: 'Its place in the market, from 0.' })
  index!: number;

  @Field(() => String, { description: 'YES or NO, or the outcome. Inputs name contracts by it.' })
  name!: string;

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

  @Field(() => PriceScalar, { description: 'The price that the market was listed with.' })
  referencePrice!: string;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'Price now less price 24 hours ago. Null where it is hidden, see `shown`.',
  })
  changeToday!: string;

  @Field(() => PriceScalar, { nullable: true, description: 'Payout per share once settled or settling.' })
  payout!: string | null;
}
