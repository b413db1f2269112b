import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { ExchangeModel } from '../exchange/exchange.model.js';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';

@InputType('ExchangeActionInput', { description: 'A key.' })
export class ExchangeActionInput extends ReasonedInput {}

@InputType('SetAllowancePolicyInput', { description: 'The allowance from now on, for everybody alike.' })
export class SetAllowancePolicyInput extends ReasonedInput {
  @Field(() => TokensScalar, { description: 'Per period.' })
  amount!: string;

  @Field(() => Int, { description: 'Length of a period, from 1 to 366 days.' })
  periodDays!: number;

  @Field(() => DateTimeScalar, { description: 'A moment at which a period begins.' })
  startsAt!: string;

  @Field(() => TokensScalar, { description: 'No payment lifts cash and held together above this.' })
  cap!: string;
}

@ObjectType('ExchangeChanged', { description: 'It was done.' })
export class ExchangeChangedModel {
  @Field(() => ExchangeModel, { description: 'The exchange as it is now.' })
  exchange!: ExchangeModel;

  @Field(() => String, {
    description:
      'Place of the command in the exchange’s journal; where it needed none, where the journal stood.',
  })
  sequence!: string;
}

export const ExchangeChangeResult = createUnionType({
  name: 'ExchangeChangeResult',
  description: 'What became of a command about the whole exchange.',
  types: () => [ExchangeChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : ExchangeChangedModel),
});
