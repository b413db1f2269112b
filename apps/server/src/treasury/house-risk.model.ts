import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TokensScalar } from '../graphql/scalars.js';
import { MarketState } from '../markets/market-state.js';

@ObjectType('HouseRisk', { description: 'What the house of one market has to lose and to gain.' })
export class HouseRiskModel {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => ID, { description: 'The idea that it is about.' })
  ideaId!: string;

  @Field(() => String, { description: 'The claim as a question.' })
  question!: string;

  @Field(() => String, { nullable: true, description: 'Title of the idea.' })
  ideaTitle!: string | null;

  @Field(() => MarketState, { description: 'What can be done in the market now.' })
  state!: MarketState;

  @Field(() => TokensScalar, { description: 'What the treasury gave it: the most that it can ever lose.' })
  subsidy!: string;

  @Field(() => TokensScalar, {
    description: 'What it gains, or with a minus loses, in the worst outcome for it.',
  })
  atWorst!: string;

  @Field(() => TokensScalar, { description: 'The same at the prices of now.' })
  atPrices!: string;

  @Field(() => TokensScalar, { description: 'The same in the best outcome for it.' })
  atBest!: string;
}
