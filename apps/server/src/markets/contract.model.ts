import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Contract', {
  description: 'A tradable outcome of a market. A share of it pays 1 token if its outcome comes true.',
})
export class ContractModel {
  @Field(() => Int, { description: 'Its place in the market, from 0. YES is 0 and NO is 1.' })
  index!: number;

  @Field(() => String, {
    description: 'YES or NO, or the outcome as the market was listed with it. Inputs name contracts by it.',
  })
  name!: string;
}
