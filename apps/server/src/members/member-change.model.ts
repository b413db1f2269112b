import { createUnionType, Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MemberStatus as CoreStatus } from '@openfloor/exchange';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { ReasonedInput } from '../audit/reasoned.input.js';

export const MemberStatus = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', LEFT: 'LEFT' } as const;
export type MemberStatus = keyof typeof MemberStatus;
registerEnumType(MemberStatus, {
  name: 'MemberStatus',
  description: 'Whether a member may place orders.',
  valuesMap: {
    ACTIVE: { description: 'Yes, with a trading account.' },
    SUSPENDED: { description: 'Not for now: an officer stopped it.' },
    LEFT: { description: 'Never again: the member has left.' },
  },
});

export const statusName = (status: CoreStatus): MemberStatus => status.toUpperCase() as Uppercase<CoreStatus>;

@InputType('MemberActionInput', { description: 'A member, and a key.' })
export class MemberActionInput extends ReasonedInput {
  @Field(() => String, { description: 'The pseudonym of the member.' })
  handle!: string;
}

@ObjectType('MemberChanged', { description: 'It was done.' })
export class MemberChangedModel {
  @Field(() => String, { description: 'The pseudonym of the member.' })
  handle!: string;

  @Field(() => MemberStatus, { description: 'As it is now.' })
  status!: MemberStatus;

  @Field(() => String, { description: 'Place of the command in the exchange’s journal.' })
  sequence!: string;
}

export const MemberChangeResult = createUnionType({
  name: 'MemberChangeResult',
  description: 'What became of a command about a member.',
  types: () => [MemberChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : MemberChangedModel),
});
