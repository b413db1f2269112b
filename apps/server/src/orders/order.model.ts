import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { MarketModel } from '../markets/market.model.js';
import { ContractName, Side } from '../markets/market-enums.js';
import { OrderState, OrderType, TimeInForce } from './order-enums.js';

@ObjectType('Order', { description: "A member's order, as the member put it." })
export class OrderModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => IdeaModel, { description: 'The idea that the market is about.' })
  idea!: IdeaModel;

  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => ContractName, { description: 'The contract.' })
  contract!: ContractName;

  @Field(() => Side, { description: 'Buy or sell.' })
  side!: Side;

  @Field(() => OrderType, { description: 'Limit or market.' })
  type!: OrderType;

  @Field(() => TimeInForce, { description: 'What happens to the part that does not trade at once.' })
  timeInForce!: TimeInForce;

  @Field(() => Boolean, { description: 'Refused rather than trading at once.' })
  postOnly!: boolean;

  @Field(() => PriceScalar, { nullable: true, description: 'Null for a market order.' })
  price!: string | null;

  @Field(() => SharesScalar, { description: 'Shares as last asked for.' })
  quantity!: string;

  @Field(() => SharesScalar, { description: 'Shares traded so far.' })
  filled!: string;

  @Field(() => SharesScalar, { description: 'Shares that wait in the book.' })
  open!: string;

  @Field(() => OrderState, { description: 'Whether it is still there.' })
  state!: OrderState;

  @Field(() => DateTimeScalar, { description: 'When it was placed.' })
  placedAt!: Date;
}
