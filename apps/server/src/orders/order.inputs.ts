import { Field, ID, InputType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { ContractName, Side } from '../markets/market-enums.js';
import { OrderType, TimeInForce } from './order-enums.js';

const KEY =
  'Of your choice, 1 to 100 printable characters: the same command sent again with it is done once and answered alike.';

@InputType('PreviewOrderInput', { description: 'An order to be tried out.' })
export class PreviewOrderInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => ContractName, { description: 'The contract.' })
  contract!: ContractName;

  @Field(() => Side, { description: 'Buy or sell.' })
  side!: Side;

  @Field(() => OrderType, { description: 'Limit or market.' })
  type!: OrderType;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'The limit, of the chosen contract; none for a market order.',
  })
  price?: string | null;

  @Field(() => SharesScalar, { description: 'Shares.' })
  quantity!: string;

  @Field(() => TimeInForce, {
    nullable: true,
    defaultValue: 'GTC',
    description: 'What happens to the part that does not trade at once.',
  })
  timeInForce?: TimeInForce | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Refuse it rather than trade at once.',
  })
  postOnly?: boolean | null;
}

@InputType('PlaceOrderInput', { description: 'A new order.' })
export class PlaceOrderInput extends PreviewOrderInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('CancelOrderInput', { description: 'An order to be taken back.' })
export class CancelOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('AmendOrderInput', {
  description:
    'The quantity is the new open quantity; 0 cancels. Cutting only the quantity keeps the place in the queue.',
})
export class AmendOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => PriceScalar, { description: "The new limit, of the order's contract." })
  price!: string;

  @Field(() => SharesScalar, { description: 'The new open quantity.' })
  quantity!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
