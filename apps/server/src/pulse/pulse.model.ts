import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { OpenHeadline } from './open-headlines.js';
import { PulseRange } from './pulse-range.js';

@ObjectType('Pulse', {
  description:
    'What moves on the floor and who takes part, for everybody alike. Prices are of now; figures about people are of weeks that are over.',
})
export class PulseModel {
  /** As who asks may see them; not part of the API. */
  headlines!: OpenHeadline[];

  @Field(() => PulseRange, { description: 'How far back moves were looked for.' })
  range!: PulseRange;

  @Field(() => DateTimeScalar, { description: 'When the range began.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  at!: Date;

  @Field(() => Int, { description: 'Ideas with an open headline.' })
  openIdeas!: number;
}
