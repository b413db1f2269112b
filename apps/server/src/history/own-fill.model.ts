import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { OrderView } from '@openfloor/exchange';
import { connectionOf } from '../graphql/connection.js';
import { NodeModel } from '../graphql/node.model.js';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { ContractModel } from '../markets/contract.model.js';
import { MarketModel } from '../markets/market.model.js';
import { Side } from '../markets/market-enums.js';

export const FillRole = { MAKER: 'MAKER', TAKER: 'TAKER' } as const;
export type FillRole = keyof typeof FillRole;
registerEnumType(FillRole, {
  name: 'FillRole',
  description: 'What your order did in a trade.',
  valuesMap: {
    MAKER: { description: 'It waited in the book, and the trade was at its price.' },
    TAKER: { description: 'It came later. In an auction that is all that tells them apart.' },
  },
});

@ObjectType('OwnFill', {
  implements: () => NodeModel,
  description:
    'Your side of a trade. In a market of two outcomes it is told in terms of the contract of your order: the public record, in terms of the first contract, has 1 less the price and the other side where that was the second.',
})
export class OwnFillModel extends NodeModel {
  /** The member and the order by the core's ids, and the order itself where it is at hand; not part of the API. */
  own!: { readonly memberId: number; readonly orderId: number; readonly order?: OrderView };

  @Field(() => ID, { description: 'Of its public record, as in `Market.trades`.' })
  tradeId!: string;

  @Field(() => ID, { description: 'Of your order.' })
  orderId!: string;

  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => ContractModel, {
    description:
      'What was traded. Where an order for one of many outcomes traded against the orders for all others, there is a fill in each of these.',
  })
  contract!: ContractModel;

  @Field(() => Side, { description: 'What you did, in terms of the contract.' })
  side!: Side;

  @Field(() => PriceScalar, { description: 'Of the contract.' })
  price!: string;

  @Field(() => SharesScalar, { description: 'Shares that changed hands.' })
  quantity!: string;

  @Field(() => FillRole, { description: 'What your order did.' })
  role!: FillRole;

  @Field(() => String, { description: 'Place of the command in the exchange’s journal.' })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;
}

@ObjectType('OwnFillConnection', { description: 'A page of your fills, newest first.' })
export class OwnFillConnectionModel extends connectionOf(
  'OwnFill',
  () => OwnFillModel,
  'Your side of a trade',
) {}
