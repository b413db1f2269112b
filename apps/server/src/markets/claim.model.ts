import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

export const ClaimTemplate = {
  HEADLINE: 'HEADLINE',
  MEASURE: 'MEASURE',
  DATED: 'DATED',
  NUMBER: 'NUMBER',
  CHOICE: 'CHOICE',
} as const;
export type ClaimTemplate = keyof typeof ClaimTemplate;

registerEnumType(ClaimTemplate, {
  name: 'ClaimTemplate',
  description: 'What kind of claim a market is about.',
  valuesMap: {
    HEADLINE: { description: 'The common question of a season, by which ideas are ranked.' },
    MEASURE: { description: 'A milestone: a measure reaches a value by a date. YES or NO.' },
    DATED: { description: 'A milestone: something happens by a date. YES or NO.' },
    NUMBER: {
      description:
        'A milestone: a number in a range. A share of the first contract pays by how far the value lies above the low end, one of the second contract the rest.',
    },
    CHOICE: { description: 'A milestone: one of several outcomes comes true.' },
  },
});

@ObjectType('Claim', { description: 'What a market is about, and how its answer is found.' })
export class ClaimModel {
  /** Of who resolves it; not part of the API. */
  resolverId!: number | null;

  @Field(() => ClaimTemplate, { description: 'What kind of claim it is.' })
  template!: ClaimTemplate;

  @Field(() => String, { description: 'By what it is resolved.' })
  criteria!: string;

  @Field(() => String, { description: 'Where its answer is found.' })
  source!: string;

  @Field(() => DateTimeScalar, { description: 'When trading in it ends by itself.' })
  closesAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Of a NUMBER: the value at which shares of the first contract pay nothing.',
  })
  low!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a NUMBER: the value at which shares of the first contract pay 1.',
  })
  high!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a NUMBER: what is counted.' })
  unit!: string | null;
}
