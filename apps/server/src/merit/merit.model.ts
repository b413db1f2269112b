import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';

export const EvidenceGrade = { A: 'A', B: 'B', C: 'C', D: 'D' } as const;
export type EvidenceGrade = keyof typeof EvidenceGrade;
registerEnumType(EvidenceGrade, {
  name: 'EvidenceGrade',
  description: 'How much stands behind a merit.',
  valuesMap: {
    A: { description: 'A great deal: four bars.' },
    B: { description: 'Much: three bars.' },
    C: { description: 'Some: two bars.' },
    D: { description: 'Little: one bar.' },
  },
});

@ObjectType('MeritPart', { description: 'One part of how a merit came about.' })
export class MeritPartModel {
  @Field(() => String, {
    description:
      'Which: MIDDLE, PRIOR, PEOPLE, STAKES, DEPTH, SPREAD, AGE, AGREEMENT. New ones may be added: show `words`.',
  })
  name!: string;

  @Field(() => String, { description: 'Its figure, with what it is counted in, for example "24 people".' })
  value!: string;

  @Field(() => String, { description: 'What it means here, in a sentence.' })
  words!: string;
}

@ObjectType('Merit', {
  description:
    'What independent people who put tokens behind it believe of an idea, as it was last published: a publication always covers at least five people who changed theirs.',
})
export class MeritModel {
  @Field(() => Int, { description: 'From 0 to 100.' })
  value!: number;

  @Field(() => Int, { description: 'Where the merit could as well be: the lower end, from 0 to 100.' })
  low!: number;

  @Field(() => Int, { description: 'The upper end, from 0 to 100.' })
  high!: number;

  @Field(() => Int, { description: 'Independent people behind it.' })
  people!: number;

  @Field(() => TokensScalar, {
    description: 'Tokens that they put behind their estimates and had at risk, in whole tokens.',
  })
  stakes!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Those of them who estimated before they were shown a price or a merit; null where fewer than five did, or fewer than five did not.',
  })
  early!: number | null;

  @Field(() => EvidenceGrade, { description: 'How much stands behind it.' })
  evidence!: EvidenceGrade;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the ranking, from 1; null when the idea is not open any more.',
  })
  rank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its band, from 1: ideas in one band cannot be told apart by what is known of them. Null when the idea is not open any more.',
  })
  band!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Ideas in that band; null when the idea is not open any more.',
  })
  bandSize!: number | null;

  @Field(() => String, { description: 'Why it stands where it stands, in one line.' })
  why!: string;

  @Field(() => [MeritPartModel], { description: 'How it came about, part by part.' })
  breakdown!: MeritPartModel[];

  @Field(() => DateTimeScalar, { description: 'When these figures were published.' })
  publishedAt!: Date;
}

@ObjectType('MeritPoint', { description: 'A merit that was published, and when.' })
export class MeritPointModel {
  @Field(() => DateTimeScalar, { description: 'From then on.' })
  at!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'From 0 to 100; null from when on fewer than five people stood behind it.',
  })
  value!: number | null;

  @Field(() => EvidenceGrade, { nullable: true, description: 'How much stood behind it.' })
  evidence!: EvidenceGrade | null;
}
