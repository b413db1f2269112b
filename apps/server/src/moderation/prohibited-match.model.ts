import { Field, ObjectType } from '@nestjs/graphql';
import type { ProhibitedMatch } from './prohibited.js';

@ObjectType('ProhibitedMatch', { description: 'A phrase of a prohibited topic that a text has.' })
export class ProhibitedMatchModel implements ProhibitedMatch {
  @Field(() => String, { description: 'The topic, as the policy of ideas names it.' })
  topic!: string;

  @Field(() => String, { description: 'The phrase, as the policy of ideas has it.' })
  phrase!: string;

  @Field(() => String, { description: 'As the text has it.' })
  found!: string;
}
