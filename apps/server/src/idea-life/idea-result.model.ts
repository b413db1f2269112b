import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { IdeaModel } from '../ideas/idea.model.js';

@ObjectType('IdeaChanged', { description: 'What was asked for is done.' })
export class IdeaChangedModel {
  @Field(() => IdeaModel, { description: 'The idea as it is now.' })
  idea!: IdeaModel;
}

export const IdeaResult = createUnionType({
  name: 'IdeaResult',
  description: 'What became of something done to an idea.',
  types: () => [IdeaChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('idea' in value ? IdeaChangedModel : CommandRejectedModel),
});
