import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('LegalHold', { description: 'Nothing about this member may be erased.' })
export class LegalHoldModel {
  @Field(() => String, { description: 'Pseudonym of the member.' })
  handle!: string;

  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Pseudonym of who placed it.' })
  placedBy!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  placedAt!: Date;
}

@InputType('LegalHoldInput', { description: 'A member, a reason and a key.' })
export class LegalHoldInput extends KeyedInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { description: 'Why: plain text of 1 to 1,000 characters.' })
  reason!: string;
}

@ObjectType('LegalHoldChanged', { description: 'It was done.' })
export class LegalHoldChangedModel {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => Boolean, { description: 'Whether a legal hold is on the member now.' })
  held!: boolean;
}

export const LegalHoldResult = createUnionType({
  name: 'LegalHoldResult',
  description: 'What became of a change of a legal hold.',
  types: () => [LegalHoldChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : LegalHoldChangedModel),
});
