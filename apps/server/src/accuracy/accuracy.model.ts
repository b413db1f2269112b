import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { CalibrationPointModel } from '../skill/skill.model.js';

export const AccuracyMethod = {
  PRICE: 'PRICE',
  MERIT: 'MERIT',
  MEAN_RATING: 'MEAN_RATING',
  UP_VOTES: 'UP_VOTES',
} as const;
export type AccuracyMethod = keyof typeof AccuracyMethod;
registerEnumType(AccuracyMethod, {
  name: 'AccuracyMethod',
  description: 'A way to say how likely the headline of an idea is to come out YES.',
  valuesMap: {
    PRICE: { description: 'The last price before the market closed.' },
    MERIT: { description: 'The merit that was published last before the market closed.' },
    MEAN_RATING: { description: 'The mean of the ratings without a stake, of at least five people.' },
    UP_VOTES: { description: 'The share of the active members who seconded or followed the idea.' },
  },
});

@ObjectType('MethodAccuracy', {
  description:
    'How well a method predicted. All figures are null while fewer than ten headlines, or fewer than five people, stand behind them.',
})
export class MethodAccuracyModel {
  @Field(() => AccuracyMethod, { description: 'The method.' })
  method!: AccuracyMethod;

  @Field(() => Int, { nullable: true, description: 'Resolved headlines of which it had said something.' })
  count!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean squared distance from what came out: 0 is perfect, 0.25 is saying 50 % always.',
  })
  brier!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The Brier score is between this and `high`, in 95 of 100 cases.',
  })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'See `low`.' })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How often it put one that came out YES above one that came out NO: 1 is always, 0.5 is chance. Null where all came out alike.',
  })
  auc!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same interval of `auc`.' })
  aucLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'See `aucLow`.' })
  aucHigh!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The Brier score on the headlines that every published method had judged: only these compare fairly.',
  })
  sharedBrier!: number | null;
}

@ObjectType('Optimism', {
  description: 'Whether prices were too high: the mean price less the share that came out YES.',
})
export class OptimismModel {
  @Field(() => Float, { description: 'Above 0: too optimistic.' })
  value!: number;

  @Field(() => Float, { description: 'It is between this and `high`, in 95 of 100 cases.' })
  low!: number;

  @Field(() => Float, { description: 'See `low`.' })
  high!: number;

  @Field(() => Float, { description: 'The mean of the last prices.' })
  meanPrice!: number;

  @Field(() => Float, { description: 'The share that came out YES.' })
  baseRate!: number;
}

@ObjectType('Debias', {
  description:
    'How a price is debiased: logit of the chance = a + b * logit of the price, fitted to what was resolved.',
})
export class DebiasModel {
  @Field(() => Float, { description: 'Below 0: prices are too high.' })
  a!: number;

  @Field(() => Float, { description: 'Below 1: prices are too extreme.' })
  b!: number;

  @Field(() => Int, { description: 'Headlines that it was fitted to.' })
  fittedOn!: number;
}

@ObjectType('Accuracy', {
  description:
    'Which way of looking at ideas predicted better, on the headlines that were resolved. Worked out anew only when five more have been, so that what changed tells of no single one.',
})
export class AccuracyModel {
  @Field(() => Int, { description: 'Resolved headlines that it is of; 0 before there are ten.' })
  resolved!: number;

  @Field(() => Int, { description: 'It is worked out next when so many are resolved.' })
  nextAt!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was worked out; null before there are ten.',
  })
  madeAt!: Date | null;

  @Field(() => [MethodAccuracyModel], { description: 'Each method once.' })
  methods!: MethodAccuracyModel[];

  @Field(() => Int, { description: 'Headlines that every published method had judged.' })
  shared!: number;

  @Field(() => [CalibrationPointModel], {
    description: 'Of the last prices, from low to high, in up to ten groups.',
  })
  calibration!: CalibrationPointModel[];

  @Field(() => OptimismModel, { nullable: true, description: 'Null before there are ten.' })
  optimism!: OptimismModel | null;

  @Field(() => DebiasModel, {
    nullable: true,
    description: 'Null before 30 headlines are resolved of which at least five came out YES and five NO.',
  })
  debias!: DebiasModel | null;
}
