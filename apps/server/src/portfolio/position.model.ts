import { Field, ObjectType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { ContractModel } from '../markets/contract.model.js';
import { MarketModel } from '../markets/market.model.js';

@ObjectType('Position', { description: 'Shares of one contract that a member owns.' })
export class PositionModel {
  @Field(() => IdeaModel, { description: 'The idea that the market is about.' })
  idea!: IdeaModel;

  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => ContractModel, { description: 'The contract.' })
  contract!: ContractModel;

  @Field(() => SharesScalar, { description: 'Shares owned.' })
  quantity!: string;

  @Field(() => PriceScalar, {
    description: 'What was paid for these shares on average; negative where they brought tokens.',
  })
  averageCost!: string;

  @Field(() => TokensScalar, { description: 'At the current price.' })
  value!: string;

  @Field(() => TokensScalar, { description: 'Value less what the shares cost.' })
  profit!: string;
}
