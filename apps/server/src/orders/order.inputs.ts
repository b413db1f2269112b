import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar, PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { Side } from '../markets/market-enums.js';
import { OrderType, SelfTradeMode, TimeInForce } from './order-enums.js';

@InputType('PreviewOrderInput', { description: 'An order to be tried out.' })
export class PreviewOrderInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => String, { description: 'The contract by its name, for example "YES".' })
  contract!: string;

  @Field(() => Side, { description: 'Buy or sell.' })
  side!: Side;

  @Field(() => OrderType, { description: 'Limit or market.' })
  type!: OrderType;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'The limit, of the chosen contract; none for a market order.',
  })
  price?: string | null;

  @Field(() => SharesScalar, {
    nullable: true,
    description: 'Shares. May be left out of a purchase with a budget, which then alone says how much.',
  })
  quantity?: string | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description:
      'A purchase spends at most so many tokens; a sale, which has to be FOK, brings in at least so many. For orders that do not wait.',
  })
  budget?: string | null;

  @Field(() => TimeInForce, {
    nullable: true,
    defaultValue: 'GTC',
    description: 'What happens to the part that does not trade at once.',
  })
  timeInForce?: TimeInForce | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a GTD order is cancelled; only for GTD.',
  })
  expiresAt?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Refuse it rather than trade at once.',
  })
  postOnly?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Cut it to what reduces your position. In markets of two outcomes, for orders that do not wait.',
  })
  reduceOnly?: boolean | null;

  @Field(() => SelfTradeMode, {
    nullable: true,
    defaultValue: 'CANCEL_NEWEST',
    description: 'What happens where it meets an order of yours.',
  })
  selfTradeMode?: SelfTradeMode | null;
}

@InputType('PlaceOrderInput', { description: 'A new order.' })
export class PlaceOrderInput extends PreviewOrderInput {
  @Field(() => String, {
    description:
      'Of your choice, 1 to 100 printable ASCII characters: the same order sent again with it is placed once and answered alike.',
  })
  idempotencyKey!: string;
}

@InputType('PlaceOrdersInput', { description: 'A batch of new orders.' })
export class PlaceOrdersInput {
  @Field(() => [PlaceOrderInput], {
    description: '1 to 100 orders, taken in this order; each has a key and an answer of its own.',
  })
  orders!: PlaceOrderInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Of your choice, 1 to 100 printable ASCII characters. Sent again with it, the batch has to be the same; its orders are answered under their own keys. May be left out, since these say enough.',
  })
  idempotencyKey?: string | null;
}

@InputType('CancelOrderInput', { description: 'An order to be taken back.' })
export class CancelOrderInput extends KeyedInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;
}

@InputType('CancelAllOrdersInput', { description: 'Orders to be taken back.' })
export class CancelAllOrdersInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The market; left out: in all of them.' })
  marketId?: string | null;
}

@InputType('AmendOrderInput', {
  description:
    'The quantity is the new open quantity; 0 cancels. Cutting only the quantity keeps the place in the queue.',
})
export class AmendOrderInput extends KeyedInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => PriceScalar, { description: "The new limit, of the order's contract." })
  price!: string;

  @Field(() => SharesScalar, { description: 'The new open quantity.' })
  quantity!: string;
}
