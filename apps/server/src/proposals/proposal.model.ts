import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { IdeaModel } from '../ideas/idea.model.js';

@ObjectType('IdeaProposed', { description: 'The idea or draft is there.' })
export class IdeaProposed {
  @Field(() => IdeaModel, { description: 'As it is now.' })
  idea!: IdeaModel;
}

@ObjectType('IdeaRejected', { description: 'The idea was not taken.' })
export class IdeaRejected {
  @Field(() => String, { description: 'Stable.' })
  code!: string;

  @Field(() => String, { description: 'A sentence for people.' })
  message!: string;
}

export const ProposeIdeaResult = createUnionType({
  name: 'ProposeIdeaResult',
  description: 'What became of a proposal or draft.',
  types: () => [IdeaProposed, IdeaRejected] as const,
  resolveType: (value) => ('idea' in value ? IdeaProposed : IdeaRejected),
});

@ObjectType('DraftDiscarded', { description: 'The draft is gone.' })
export class DraftDiscardedModel {
  @Field(() => ID, { description: 'Which it was.' })
  ideaId!: string;
}

export const DiscardDraftResult = createUnionType({
  name: 'DiscardDraftResult',
  description: 'What became of a draft to be discarded.',
  types: () => [DraftDiscardedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('ideaId' in value ? DraftDiscardedModel : CommandRejectedModel),
});
