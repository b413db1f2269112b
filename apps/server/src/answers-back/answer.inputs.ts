import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Decision } from './answer-clock.model.js';
import type { DecisionName } from './answer-terms.js';

@InputType('AnswerIdeaInput', { description: 'What the organisation answers an idea.' })
export class AnswerIdeaInput extends KeyedInput {
  @Field(() => ID, { description: 'Of the idea.' })
  ideaId!: string;

  @Field(() => Decision, { description: 'How it is answered.' })
  decision!: DecisionName;

  @Field(() => String, {
    description: 'Why, for everybody: plain text of 1 to 5,000 characters. It stays for ever.',
  })
  reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'A moment ahead. Needed to defer, by at most 180 days; otherwise from when or by when, if that is to be said.',
  })
  until?: string | null;
}

@InputType('ShipIdeaInput', { description: 'An adopted idea that was carried out.' })
export class ShipIdeaInput extends KeyedInput {
  @Field(() => ID, { description: 'Of the idea.' })
  ideaId!: string;

  @Field(() => String, { description: 'What shows it, for everybody: plain text of 1 to 5,000 characters.' })
  reason!: string;
}
