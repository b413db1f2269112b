import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@InputType('EraseMeInput', {
  description: 'Your own pseudonym, so that it does not happen by mistake, and a key.',
})
export class EraseMeInput extends KeyedInput {
  @Field(() => String, { description: 'Your pseudonym, exactly as it is written.' })
  handle!: string;
}

@InputType('EraseMemberInput', { description: 'A member, a reason and a key.' })
export class EraseMemberInput extends KeyedInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, {
    description:
      'Why: plain text of 1 to 1,000 characters, without the name of the member, because it is kept.',
  })
  reason!: string;
}

@ObjectType('Erased', { description: 'The member has left, and what tells who it was is erased.' })
export class ErasedModel {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

export const ErasureResult = createUnionType({
  name: 'ErasureResult',
  description: 'What became of an erasure.',
  types: () => [ErasedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : ErasedModel),
});
