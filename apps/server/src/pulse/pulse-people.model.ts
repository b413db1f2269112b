import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar } from '../graphql/scalars.js';

const PEOPLE =
  'null where fewer than five people, or a subtraction that leads to fewer than five, would be behind it';
const SENTIMENT = `How much of what they hold or estimate is on the side of YES, from 0 to 1, each person alike; ${PEOPLE}, on either side.`;
const WEEK =
  'The Monday (UTC) of the week that the figure is of: it changes once at least five people have. null without one.';

@ObjectType('PulseTheme', { description: 'The ideas of a topic.' })
export class PulseThemeModel {
  /** Whose prices `change` is made of; not part of the API. */
  toldMarketIds!: readonly number[];

  @Field(() => String, { description: 'The topic.' })
  name!: string;

  @Field(() => Int, { description: 'Ideas that are open.' })
  ideas!: number;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'How much their prices changed within 24 hours, on average; null without a price.',
  })
  change!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `People who estimated or ordered there in the week; ${PEOPLE}.`,
  })
  people!: number | null;

  @Field(() => Boolean, {
    description: 'There may be more people than is told: that few are missing is not told either.',
  })
  atLeast!: boolean;

  @Field(() => Float, { nullable: true, description: SENTIMENT })
  sentiment!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: WEEK })
  weekOf!: Date | null;
}

@ObjectType('PulseUnit', { description: 'The traders of a unit. What they proposed is not counted here.' })
export class PulseUnitModel {
  @Field(() => String, { description: 'Where in the organisation they belong.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Members with a trading account at the end of that week; null without one.',
  })
  members!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Of these, how many estimated or ordered in the week; ${PEOPLE}.`,
  })
  people!: number | null;

  @Field(() => Boolean, {
    description: 'There may be more people than is told: that few are missing is not told either.',
  })
  atLeast!: boolean;

  @Field(() => Float, { nullable: true, description: '`people` as a share of `members`, from 0 to 1.' })
  participation!: number | null;

  @Field(() => Float, { nullable: true, description: SENTIMENT })
  sentiment!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: WEEK })
  weekOf!: Date | null;
}

@ObjectType('PulseWeek', {
  description:
    'A week that is over. Each figure stays as it was told last until at least five people have changed it; null before the first.',
})
export class PulseWeekModel {
  @Field(() => DateTimeScalar, { description: 'Its Monday, 00:00 UTC.' })
  weekOf!: Date;

  @Field(() => Int, { description: 'Members with a trading account at its end.' })
  members!: number;

  @Field(() => Int, { nullable: true, description: 'Members who estimated or ordered.' })
  active!: number | null;

  @Field(() => Boolean, { description: 'There may be up to five more: that few are missing is not told.' })
  atLeast!: boolean;

  @Field(() => Float, { nullable: true, description: '`active` as a share of `members`, from 0 to 1.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: SENTIMENT })
  sentiment!: number | null;

  @Field(() => Int, { nullable: true, description: 'Estimates that were given.' })
  estimates!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of the people who estimated, how many did so before they had been shown price or merit: the mean of their shares, from 0 to 1.',
  })
  beforeExposure!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The effective number of people behind standing estimates that were given with a stake, whatever is still at risk of it: how many it would be if all had the same weight.',
  })
  effectivePeople!: number | null;
}

@ObjectType('MeritNotRank', {
  description:
    'Whether the grade of who proposed an idea goes with where the idea stands: the rank correlation of the two, made once a month and never changed.',
})
export class MeritNotRankModel {
  @Field(() => DateTimeScalar, { description: 'The first day of its month, UTC.' })
  month!: Date;

  @Field(() => Float, {
    description:
      "Kendall's tau-b of grade and merit, from -1 to 1: 0 says that the one tells nothing of the other.",
  })
  tau!: number;

  @Field(() => Float, { description: 'Where its 95 % bootstrap interval begins.' })
  low!: number;

  @Field(() => Float, { description: 'Where it ends.' })
  high!: number;

  @Field(() => Int, { description: 'Ideas that it was made of, at least 20.' })
  ideas!: number;

  @Field(() => String, { description: 'The same in a sentence.' })
  words!: string;
}
