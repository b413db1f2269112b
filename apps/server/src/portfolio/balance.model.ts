import { Field, ObjectType } from '@nestjs/graphql';
import { TokensScalar } from '../graphql/scalars.js';

@ObjectType('Balance', { description: 'What a member has.' })
export class BalanceModel {
  @Field(() => TokensScalar, { description: 'Free to use.' })
  cash!: string;

  @Field(() => TokensScalar, { description: 'Backing open orders.' })
  held!: string;

  @Field(() => TokensScalar, { description: 'Positions at the current price.' })
  inPositions!: string;

  @Field(() => TokensScalar, { description: 'Cash, held and positions together.' })
  total!: string;
}
