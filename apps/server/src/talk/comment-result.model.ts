import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { CommentModel } from './comment.model.js';

@ObjectType('CommentChanged', { description: 'It was done.' })
export class CommentChangedModel {
  @Field(() => CommentModel, { description: 'The comment as it is now.' })
  comment!: CommentModel;
}

export const CommentResult = createUnionType({
  name: 'CommentResult',
  description: 'What became of a comment.',
  types: () => [CommentChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : CommentChangedModel),
});
