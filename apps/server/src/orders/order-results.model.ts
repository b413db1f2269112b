import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { BalanceModel } from '../portfolio/balance.model.js';
import { OrderModel } from './order.model.js';
import { DropReason } from './order-enums.js';

const SEQUENCE = 'Place of the command in the exchange’s journal.';
const BALANCE = 'What you have now, also where the rest of the answer is that of the first time.';

@ObjectType('Fill', { description: 'What of an order traded at one price.' })
export class FillModel {
  @Field(() => PriceScalar, { description: "Of the order's contract." })
  price!: string;

  @Field(() => SharesScalar, { description: 'Shares.' })
  quantity!: string;
}

@ObjectType('OrderPlaced', {
  description: 'The order was taken. Sent again with its key, this is the answer of the first time.',
})
export class OrderPlacedModel {
  @Field(() => OrderModel, { description: 'The order as it was then.' })
  order!: OrderModel;

  @Field(() => [FillModel], { description: 'What traded at once.' })
  fills!: FillModel[];

  @Field(() => TokensScalar, { description: 'Tokens that the fills took; negative when they brought some.' })
  cost!: string;

  @Field(() => DropReason, { nullable: true, description: 'Why a part was dropped; null when none was.' })
  dropReason!: DropReason | null;

  @Field(() => BalanceModel, { description: BALANCE })
  balance!: BalanceModel;

  @Field(() => String, { description: SEQUENCE })
  sequence!: string;
}

@ObjectType('OrderCancelled', { description: 'The order has left the book.' })
export class OrderCancelledModel {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => SharesScalar, { description: 'Shares that were open.' })
  cancelled!: string;

  @Field(() => BalanceModel, { description: BALANCE })
  balance!: BalanceModel;

  @Field(() => String, { description: SEQUENCE })
  sequence!: string;
}

@ObjectType('AllOrdersCancelled', { description: 'What was open is no longer.' })
export class AllOrdersCancelledModel {
  @Field(() => Int, { description: 'Orders that were open.' })
  orders!: number;

  @Field(() => SharesScalar, { description: 'Shares that were open, of all of them.' })
  cancelled!: string;

  @Field(() => BalanceModel, { description: BALANCE })
  balance!: BalanceModel;

  @Field(() => String, { description: SEQUENCE })
  sequence!: string;
}

@ObjectType('OrderAmended', { description: 'The order was changed.' })
export class OrderAmendedModel {
  @Field(() => OrderModel, { description: 'The order as it is now.' })
  order!: OrderModel;

  @Field(() => [FillModel], { description: 'What traded at once.' })
  fills!: FillModel[];

  @Field(() => TokensScalar, { description: 'Tokens that the fills took; negative when they brought some.' })
  cost!: string;

  @Field(() => DropReason, { nullable: true, description: 'Why a part was dropped; null when none was.' })
  dropReason!: DropReason | null;

  @Field(() => Boolean, { description: 'It kept its place in the queue.' })
  keptPlace!: boolean;

  @Field(() => BalanceModel, { description: BALANCE })
  balance!: BalanceModel;

  @Field(() => String, { description: SEQUENCE })
  sequence!: string;
}

@ObjectType('OrderRejected', {
  description:
    'Codes are stable; the message is a sentence for people. A list of the codes is in docs/integrate.md.',
})
export class OrderRejectedModel {
  @Field(() => String, { description: 'Why, for programs.' })
  code!: string;

  @Field(() => String, { description: 'Why, for people.' })
  message!: string;
}
