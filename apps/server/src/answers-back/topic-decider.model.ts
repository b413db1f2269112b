import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { ReasonedInput } from '../audit/reasoned.input.js';

@ObjectType('TopicDeciders', { description: 'Who answers ideas of a topic.' })
export class TopicDecidersModel {
  @Field(() => String, { description: 'The topic; `*` for all that nobody is named for.' })
  topic!: string;

  @Field(() => [String], {
    description: 'Who, in office: by real name, or handle where none is known. In their order.',
  })
  deciders!: string[];

  @Field(() => [String], { description: 'Their handles, in the same order.' })
  handles!: string[];
}

@InputType('SetTopicDecidersInput', { description: 'Who answers ideas of a topic from now on.' })
export class SetTopicDecidersInput extends ReasonedInput {
  @Field(() => String, {
    description: 'The topic as ideas have it, 1 to 60 characters; `*` for all that nobody is named for.',
  })
  topic!: string;

  @Field(() => [String], {
    description:
      'Handles of at most 10 members who are deciders, in their order; none: nobody in particular.',
  })
  handles!: string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'The handles that this was made from, in their order: refused as `POLICY_CHANGED` where others are named. Null: whoever is.',
  })
  insteadOf?: string[] | null;
}

@ObjectType('TopicDecidersChanged', { description: 'It was done.' })
export class TopicDecidersChangedModel {
  @Field(() => [TopicDecidersModel], { description: 'Who answers ideas, by topic.' })
  topicDeciders!: TopicDecidersModel[];
}

export const TopicDecidersResult = createUnionType({
  name: 'TopicDecidersResult',
  description: 'What became of naming deciders.',
  types: () => [TopicDecidersChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : TopicDecidersChangedModel),
});
