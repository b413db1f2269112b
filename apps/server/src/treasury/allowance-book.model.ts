import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';

@ObjectType('AllowancePayment', { description: 'The allowance of one period, as it was paid.' })
export class AllowancePaymentModel {
  @Field(() => DateTimeScalar, { description: 'When the period began.' })
  periodStart!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When the last of it was paid: who comes later is paid in the middle of the period.',
  })
  paidAt!: Date;

  @Field(() => TokensScalar, { description: 'What everybody was due, up to the cap.' })
  amount!: string;

  @Field(() => Int, { nullable: true, description: 'Members who were paid; null from 1 to 4.' })
  members!: number | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'What they were paid together; null where they were from 1 to 4, who could be told by it.',
  })
  total!: string | null;
}

@ObjectType('AllowanceBook', { description: 'Who is paid the allowance next, and what was paid before.' })
export class AllowanceBookModel {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next period begins; null: none is paid.',
  })
  nextAt!: Date | null;

  @Field(() => Int, {
    description:
      'Members whose turn it is then: with a trading account, and not gone. Who is at the cap gets less.',
  })
  recipients!: number;

  @Field(() => TokensScalar, { description: 'The most that it will be together.' })
  atMost!: string;

  @Field(() => TokensScalar, {
    description: 'How much may still leave the treasury; what goes beyond is not paid.',
  })
  room!: string;

  @Field(() => [AllowancePaymentModel], { description: 'Newest first, 200 at most.' })
  payments!: AllowancePaymentModel[];
}
