import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { IdeaModel } from './idea.model.js';

@InputType('ProposeIdeaInput', { description: 'A new idea.' })
export class ProposeIdeaInput extends KeyedInput {
  @Field(() => String, { description: 'One line of at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'Plain text of at most 5,000 characters; may be empty.' })
  summary!: string;

  @Field(() => String, { description: 'One line of at most 60 characters.' })
  topic!: string;
}

@ObjectType('IdeaProposed', { description: 'The idea is there.' })
export class IdeaProposed {
  @Field(() => IdeaModel, { description: 'With its market, which is listed at once or within seconds.' })
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
  description: 'What became of a proposal.',
  types: () => [IdeaProposed, IdeaRejected] as const,
  resolveType: (value) => ('idea' in value ? IdeaProposed : IdeaRejected),
});
