import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EstimateVerdict as Verdict } from '../database/entities/estimate.js';
import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar, PriceScalar, TokensScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';

export const EstimateVerdict = {
  TOO_LOW: 'TOO_LOW',
  ABOUT_RIGHT: 'ABOUT_RIGHT',
  TOO_HIGH: 'TOO_HIGH',
} as const satisfies { readonly [Name in Verdict]: Name };
export type EstimateVerdict = Verdict;
registerEnumType(EstimateVerdict, {
  name: 'EstimateVerdict',
  description: 'What somebody who has seen the price thinks of it.',
  valuesMap: {
    TOO_LOW: { description: 'Too low: taken as 10 points above it.' },
    ABOUT_RIGHT: { description: 'About right: taken as it is.' },
    TOO_HIGH: { description: 'Too high: taken as 10 points below it.' },
  },
});

export const EstimateCounting = { FULL: 'FULL', HALF: 'HALF', NOT: 'NOT' } as const;
export type EstimateCounting = keyof typeof EstimateCounting;
registerEnumType(EstimateCounting, {
  name: 'EstimateCounting',
  description: 'How an estimate counts in the merit of its idea.',
  valuesMap: {
    FULL: { description: 'In full: it was given before its member was shown the price or the merit.' },
    HALF: { description: 'Half: it was given after that.' },
    NOT: { description: 'Not; `countsWhy` says why.' },
  },
});

@ObjectType('Estimate', {
  description: 'What you believe about an idea. Nobody else is told; merit is made of the estimates of many.',
})
export class EstimateModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { description: 'The headline market that it is about.' })
  marketId!: string;

  @Field(() => IdeaModel, { description: 'The idea.' })
  idea!: IdeaModel;

  @Field(() => PriceScalar, { description: 'How likely you find YES, for example "0.720".' })
  chance!: string;

  @Field(() => TokensScalar, { description: 'What you were ready to lose with it; 0: a rating.' })
  stake!: string;

  @Field(() => TokensScalar, {
    description:
      'What of it you still could lose: what your shares on its side cost, and what is set aside for open orders there. What is sold or cancelled counts no more.',
  })
  atRisk!: string;

  @Field(() => EstimateVerdict, {
    nullable: true,
    description: 'What you said of the price; null for a chance of your own.',
  })
  verdict!: EstimateVerdict | null;

  @Field(() => EstimateCounting, { description: 'How it counts in the merit of the idea.' })
  counts!: EstimateCounting;

  @Field(() => String, { description: 'Why it counts like that, in a sentence for people.' })
  countsWhy!: string;

  @Field(() => DateTimeScalar, { description: 'When you gave it.' })
  at!: Date;

  @Field(() => Boolean, { description: 'False once another took its place, or it was withdrawn.' })
  standing!: boolean;
}

@ObjectType('EstimateConnection', { description: 'A page of estimates, newest first.' })
export class EstimateConnectionModel extends connectionOf(
  'Estimate',
  () => EstimateModel,
  'An estimate of yours',
) {}
