import { Field, ObjectType } from '@nestjs/graphql';
import { TokensScalar } from '../graphql/scalars.js';

@ObjectType('House', {
  description:
    'The exchange’s own quoting account in a market. It always buys and sells, by a fixed rule (LMSR), so that nobody has to wait for somebody else.',
})
export class HouseModel {
  @Field(() => TokensScalar, { description: 'What the treasury gave it: the most tokens that it can lose.' })
  subsidy!: string;

  @Field(() => TokensScalar, {
    description:
      'b of the rule: the greater, the more shares it takes to move the price. Subsidy over ln(number of contracts), cut to 0.001.',
  })
  liquidity!: string;
}
