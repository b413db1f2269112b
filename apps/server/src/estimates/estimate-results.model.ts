import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { TokensScalar } from '../graphql/scalars.js';
import { MarketModel } from '../markets/market.model.js';
import { OrderModel } from '../orders/order.model.js';
import { FillModel } from '../orders/order-results.model.js';
import { BalanceModel } from '../portfolio/balance.model.js';
import { EstimateModel } from './estimate.model.js';

const BALANCE = 'What you have now.';

@ObjectType('EstimateTaken', {
  description: 'The estimate stands. Sent again with its key, the fills are those of the first time.',
})
export class EstimateTakenModel {
  @Field(() => EstimateModel, { description: 'The estimate, as it is now.' })
  estimate!: EstimateModel;

  @Field(() => OrderModel, {
    nullable: true,
    description: 'The order that its stake became, as it is now; null for a rating.',
  })
  order!: OrderModel | null;

  @Field(() => [FillModel], { description: 'What traded at once.' })
  fills!: FillModel[];

  @Field(() => TokensScalar, { description: 'Tokens that the fills took; negative when they brought some.' })
  cost!: string;

  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => BalanceModel, { description: BALANCE })
  balance!: BalanceModel;
}

@ObjectType('EstimateWithdrawn', {
  description: 'You have no estimate there any more. Its open order was cancelled; shares stay yours.',
})
export class EstimateWithdrawnModel {
  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => BalanceModel, { description: BALANCE })
  balance!: BalanceModel;
}

export const EstimateResult = createUnionType({
  name: 'EstimateResult',
  description: 'What became of an estimate.',
  types: () => [EstimateTakenModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : EstimateTakenModel),
});

export const WithdrawEstimateResult = createUnionType({
  name: 'WithdrawEstimateResult',
  description: 'What became of the wish to withdraw an estimate.',
  types: () => [EstimateWithdrawnModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : EstimateWithdrawnModel),
});
