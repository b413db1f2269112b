import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';

@InputType('IdeaActInput', { description: 'An idea, and a key.' })
export class IdeaActInput extends KeyedInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;
}

@InputType('AskIntoTeamInput', { description: 'Somebody who is asked to join the team of an idea.' })
export class AskIntoTeamInput extends IdeaActInput {
  @Field(() => String, { description: 'Their handle.' })
  handle!: string;
}

@InputType('RetireIdeaInput', { description: 'An idea that is to leave the floor.' })
export class RetireIdeaInput extends IdeaActInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why, for everybody to read: at most 1,000 characters. Curators have to say it.',
  })
  reason?: string | null;
}
