import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar } from '../graphql/scalars.js';
import { HistoryRange } from './market-enums.js';

@ObjectType('PricePoint', { description: 'The price at a moment.' })
export class PricePointModel {
  @Field(() => DateTimeScalar, { description: 'When the price became this.' })
  at!: Date;

  @Field(() => PriceScalar, { description: 'Of the contract.' })
  price!: string;
}

@ObjectType('PriceHistory', {
  description: 'Prices for a chart: the last one of each of up to 300 equal spans.',
})
export class PriceHistoryModel {
  @Field(() => HistoryRange, { description: 'How far back it goes.' })
  range!: HistoryRange;

  @Field(() => [PricePointModel], {
    description: 'Oldest first. The first is the price at the start of the range, the last the price of now.',
  })
  points!: PricePointModel[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first price was recorded.' })
  firstAt!: Date | null;
}
