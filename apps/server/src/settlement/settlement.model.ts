import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PriceScalar } from '../graphql/scalars.js';
import { MarketModel } from '../markets/market.model.js';
import { OrderRejectedModel } from '../orders/order-results.model.js';

@InputType('SettleMarketInput', { description: 'The outcome of a market.' })
export class SettleMarketInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => PriceScalar, {
    description: 'Per share of YES, from 0 to 1; a share of NO gets the rest of 1.',
  })
  payout!: string;

  @Field(() => String, {
    description: 'Of your choice, 1 to 100 printable characters: sent again with it, nothing is paid twice.',
  })
  idempotencyKey!: string;
}

@ObjectType('MarketSettled', { description: 'Every share was paid.' })
export class MarketSettledModel {
  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;
}

export const SettleMarketResult = createUnionType({
  name: 'SettleMarketResult',
  description: 'What became of a settlement.',
  types: () => [MarketSettledModel, OrderRejectedModel] as const,
  resolveType: (value) => ('code' in value ? OrderRejectedModel : MarketSettledModel),
});
