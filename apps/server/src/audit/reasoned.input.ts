import { Field, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';

/** Of what officers do: it is recorded. */
@InputType({ isAbstract: true })
export abstract class ReasonedInput extends KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the record of privileged acts: plain text of at most 1,000 characters.',
  })
  reason?: string | null;
}
