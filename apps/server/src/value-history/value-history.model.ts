import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';
import { HistoryRange } from '../markets/market-enums.js';

@ObjectType('ValuePoint', { description: 'What a member had at a moment.' })
export class ValuePointModel {
  @Field(() => DateTimeScalar, { description: 'The moment.' })
  at!: Date;

  @Field(() => TokensScalar, { description: 'Free to use.' })
  cash!: string;

  @Field(() => TokensScalar, { description: 'Backing open orders.' })
  held!: string;

  @Field(() => TokensScalar, {
    description: 'The shares owned at that moment, at the prices of that moment.',
  })
  inPositions!: string;

  @Field(() => TokensScalar, { description: 'Cash, held and positions together.' })
  total!: string;
}

@ObjectType('ValueHistory', { description: 'What a member had over time, for a chart.' })
export class ValueHistoryModel {
  @Field(() => HistoryRange, { description: 'How far back it goes, but not to before the first token came.' })
  range!: HistoryRange;

  @Field(() => [ValuePointModel], {
    description:
      'Oldest first, up to 200 moments at equal distances; those at which nothing was different from the one before are left out. It stays at a figure until the next one. The last is now, and is `balance`.',
  })
  points!: ValuePointModel[];
}
