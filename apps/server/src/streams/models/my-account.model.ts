import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { OrderCancelReason } from '@openfloor/exchange';
import { DateTimeScalar, SharesScalar, TokensScalar } from '../../graphql/scalars.js';
import { OwnFillModel } from '../../history/own-fill.model.js';
import { ContractModel } from '../../markets/contract.model.js';
import { OrderModel } from '../../orders/order.model.js';
import { EventMessageModel } from './message.model.js';

export const OrderEndReason = {
  MEMBER: 'MEMBER',
  EXPIRED: 'EXPIRED',
  MARKET_CLOSED: 'MARKET_CLOSED',
  SUSPENDED: 'SUSPENDED',
  LEFT: 'LEFT',
  IOC: 'IOC',
  FOK: 'FOK',
  MARKET: 'MARKET',
  BUDGET: 'BUDGET',
  SELF_TRADE: 'SELF_TRADE',
  POST_ONLY: 'POST_ONLY',
  PRICE_BAND: 'PRICE_BAND',
} as const satisfies Record<OrderCancelReason, OrderCancelReason>;
export type OrderEndReason = keyof typeof OrderEndReason;

registerEnumType(OrderEndReason, {
  name: 'OrderEndReason',
  description: 'Why what was left of an order is gone.',
  valuesMap: {
    MEMBER: { description: 'You took it back.' },
    EXPIRED: { description: 'Its time was over.' },
    MARKET_CLOSED: { description: 'Trading in its market ended.' },
    SUSPENDED: { description: 'Your account was stopped.' },
    LEFT: { description: 'You left the exchange.' },
    IOC: { description: 'It did not trade at once, and was not to wait.' },
    FOK: { description: 'Not all of it could trade at once.' },
    MARKET: { description: 'There was nobody left to trade with.' },
    BUDGET: { description: 'Its budget was spent.' },
    SELF_TRADE: { description: 'It met another order of yours.' },
    POST_ONLY: { description: 'It would have traded at once, and was not to.' },
    PRICE_BAND: { description: 'It would have moved the price too far; trading pauses.' },
  },
});

@ObjectType('OrderChange', { description: 'What a command made of an order of yours.' })
export class OrderChangeModel {
  @Field(() => OrderModel, { description: 'The order after the command.' })
  order!: OrderModel;

  @Field(() => OrderEndReason, {
    nullable: true,
    description: 'Why what was left of it is gone; null while it is open, and where it has traded in full.',
  })
  endReason!: OrderEndReason | null;
}

@ObjectType('AccountPosition', { description: 'Shares of one contract that you own after a command.' })
export class AccountPositionModel {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => ContractModel, { description: 'The contract.' })
  contract!: ContractModel;

  @Field(() => SharesScalar, { description: 'Shares owned; "0" when there are none any more.' })
  quantity!: string;
}

@ObjectType('AccountBalance', { description: 'Your tokens after a command.' })
export class AccountBalanceModel {
  @Field(() => TokensScalar, { description: 'Free to use.' })
  cash!: string;

  @Field(() => TokensScalar, { description: 'Backing open orders.' })
  held!: string;
}

@ObjectType('AccountEntry', { description: 'What one command did to your account.' })
export class AccountEntryModel {
  @Field(() => String, { description: 'The command’s place in the exchange’s journal.' })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => [OrderChangeModel], { description: 'Your orders that it changed, each once.' })
  orders!: OrderChangeModel[];

  @Field(() => [OwnFillModel], { description: 'Your trades, oldest first.' })
  fills!: OwnFillModel[];

  @Field(() => [AccountPositionModel], { description: 'Your positions that it changed.' })
  positions!: AccountPositionModel[];

  @Field(() => AccountBalanceModel, { description: 'Your tokens after it.' })
  balance!: AccountBalanceModel;
}

@ObjectType('MyAccountChanged', { description: 'What happened to your account, command by command.' })
export class MyAccountChangedModel extends EventMessageModel {
  @Field(() => [AccountEntryModel], {
    description: 'Oldest first, one a command; none where it only tells the time or where the stream begins.',
  })
  entries!: AccountEntryModel[];
}
