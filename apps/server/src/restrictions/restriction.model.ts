import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';

const REASON = 'Why: plain text of 1 to 1,000 characters.';

@ObjectType('Restriction', {
  description: 'Somebody may not trade something: a member or a unit, and an idea or a topic.',
})
export class RestrictionModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Pseudonym of the member; null for a unit.' })
  handle!: string | null;

  @Field(() => String, { nullable: true, description: 'Everybody in this unit; null for one member.' })
  unit!: string | null;

  @Field(() => IdeaModel, { nullable: true, description: 'Every market of this idea; null for a topic.' })
  idea!: IdeaModel | null;

  @Field(() => String, {
    nullable: true,
    description: 'Every market of ideas with this topic or tag, also of later ones; null for an idea.',
  })
  topic!: string | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;
}

@InputType('SetRestrictionInput', {
  description: 'Who may not trade what: one of handle and unit, and one of ideaId and topic.',
})
export class SetRestrictionInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'Pseudonym of a member.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'A unit: everybody who is in it, now or later.' })
  unit?: string | null;

  @Field(() => ID, { nullable: true, description: 'An idea.' })
  ideaId?: string | null;

  @Field(() => String, { nullable: true, description: 'A topic or tag, in any case.' })
  topic?: string | null;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType('LiftRestrictionInput', { description: 'A restriction that is to end.' })
export class LiftRestrictionInput extends KeyedInput {
  @Field(() => ID, { description: 'The restriction.' })
  restrictionId!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@ObjectType('RestrictionChanged', { description: 'It was done.' })
export class RestrictionChangedModel {
  @Field(() => RestrictionModel, { description: 'The restriction.' })
  restriction!: RestrictionModel;

  @Field(() => Boolean, { description: 'Whether it is in force now.' })
  inForce!: boolean;
}

export const RestrictionResult = createUnionType({
  name: 'RestrictionResult',
  description: 'What became of a change of the restricted list.',
  types: () => [RestrictionChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : RestrictionChangedModel),
});
