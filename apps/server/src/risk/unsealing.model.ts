import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export const UnsealingState = { REQUESTED: 'REQUESTED', APPROVED: 'APPROVED', DECLINED: 'DECLINED' } as const;
export type UnsealingState = keyof typeof UnsealingState;
registerEnumType(UnsealingState, {
  name: 'UnsealingState',
  description: 'How far it is agreed to tell who a trader is.',
  valuesMap: {
    REQUESTED: { description: 'An officer asked; a second one has to agree.' },
    APPROVED: { description: 'Two officers agree: they see who it is, and the member was told.' },
    DECLINED: { description: 'The second officer refused.' },
  },
});

@ObjectType('Unsealing', { description: 'A question who trades under an alias. It takes two officers.' })
export class UnsealingModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { description: 'The market that the alias is of.' })
  marketId!: string;

  @Field(() => String, { description: 'What is asked in that market.' })
  question!: string;

  @Field(() => String, { description: 'Who is asked for.' })
  alias!: string;

  @Field(() => String, { description: 'Why. The member is told it once this is approved.' })
  reason!: string;

  @Field(() => UnsealingState, { description: 'How far it is.' })
  state!: UnsealingState;

  @Field(() => String, { description: 'Pseudonym of the officer who asked.' })
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Pseudonym of the officer who decided.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Approved: the pseudonym of the member.' })
  handle!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Approved: who it is; null in a demo, and once it was erased.',
  })
  name!: string | null;
}

@InputType('RequestUnsealingInput', { description: 'Whose identity is to be known, and why.' })
export class RequestUnsealingInput extends KeyedInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => String, { description: 'The alias in this market.' })
  alias!: string;

  @Field(() => String, {
    description: 'Why: plain text of 10 to 1,000 characters. The member reads it once this is approved.',
  })
  reason!: string;
}

@InputType('DecideUnsealingInput', { description: 'Whether an identity is to be known.' })
export class DecideUnsealingInput extends KeyedInput {
  @Field(() => ID, { description: 'What another officer asked for.' })
  unsealingId!: string;

  @Field(() => Boolean, { description: 'True tells both officers who it is, and the member that they know.' })
  approve!: boolean;

  @Field(() => String, {
    description: 'Why, for the record of privileged acts: plain text of 1 to 1,000 characters.',
  })
  reason!: string;
}

@ObjectType('UnsealingChanged', { description: 'It was done.' })
export class UnsealingChangedModel {
  @Field(() => UnsealingModel, { description: 'How it is now.' })
  unsealing!: UnsealingModel;
}

export const UnsealingResult = createUnionType({
  name: 'UnsealingResult',
  description: 'What became of a step towards an identity.',
  types: () => [UnsealingChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : UnsealingChangedModel),
});
