import { Field, ObjectType } from '@nestjs/graphql';
import { NodeModel } from '../graphql/node.model.js';
import { DateTimeScalar, PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { ContractModel } from '../markets/contract.model.js';
import { MarketModel } from '../markets/market.model.js';
import { Side } from '../markets/market-enums.js';
import { OrderState, OrderType, SelfTradeMode, TimeInForce } from './order-enums.js';

@ObjectType('Order', { implements: () => NodeModel, description: "A member's order, as the member put it." })
export class OrderModel extends NodeModel {
  /** The core's id; not part of the API. */
  marketId!: number;

  @Field(() => IdeaModel, { description: 'The idea that the market is about.' })
  idea!: IdeaModel;

  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => ContractModel, { description: 'The contract.' })
  contract!: ContractModel;

  @Field(() => Side, { description: 'Buy or sell.' })
  side!: Side;

  @Field(() => OrderType, { description: 'Limit or market.' })
  type!: OrderType;

  @Field(() => TimeInForce, { description: 'What happens to the part that does not trade at once.' })
  timeInForce!: TimeInForce;

  @Field(() => Boolean, { description: 'Refused rather than trading at once.' })
  postOnly!: boolean;

  @Field(() => Boolean, { description: 'Cut to what reduced the position.' })
  reduceOnly!: boolean;

  @Field(() => SelfTradeMode, { description: 'What happens where it meets another order of its member.' })
  selfTradeMode!: SelfTradeMode;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is cancelled by itself: GTD.' })
  expiresAt!: Date | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description:
      'A purchase spends at most so much, a sale brings in at least so much; null without a budget.',
  })
  budget!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Null for a market order.' })
  price!: string | null;

  @Field(() => SharesScalar, {
    description: 'Shares as last asked for; where the budget alone said how much, what it bought.',
  })
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
