import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { ViewerModel } from '../members/viewer.model.js';

export const FollowKind = { IDEA: 'IDEA', HANDLE: 'HANDLE', TAG: 'TAG' } as const;
export type FollowKind = keyof typeof FollowKind;
registerEnumType(FollowKind, {
  name: 'FollowKind',
  description: 'What can be followed.',
  valuesMap: {
    IDEA: { description: 'An idea: you are told of its stages.' },
    HANDLE: {
      description:
        'A handle: you are told of comments that are signed with it, and of nothing else that its member does.',
    },
    TAG: { description: 'A tag: you are told of new ideas that carry it.' },
  },
});

@ObjectType('Follow', { description: 'Something that you follow.' })
export class FollowModel {
  @Field(() => FollowKind, { description: 'What it is.' })
  kind!: FollowKind;

  @Field(() => String, { description: 'The id of the idea, the handle, or the tag.' })
  target!: string;

  @Field(() => IdeaModel, { nullable: true, description: 'The idea; null for the others.' })
  idea!: IdeaModel | null;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  at!: Date;
}

@ObjectType('WatchList', { description: 'A list of ideas that you keep. Nobody else sees it.' })
export class WatchListModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'How you call it.' })
  name!: string;

  @Field(() => [IdeaModel], { description: 'In your order.' })
  ideas!: IdeaModel[];
}

@ObjectType('FollowsChanged', { description: 'It was done.' })
export class FollowsChangedModel {
  @Field(() => ViewerModel, { description: 'You, with what you follow and your watch lists.' })
  viewer!: ViewerModel;
}

export const FollowsResult = createUnionType({
  name: 'FollowsResult',
  description: 'What became of a change of what you follow.',
  types: () => [FollowsChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : FollowsChangedModel),
});
