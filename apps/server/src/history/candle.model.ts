import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';

export const CandleInterval = {
  MINUTE: 'MINUTE',
  FIVE_MINUTES: 'FIVE_MINUTES',
  HOUR: 'HOUR',
  DAY: 'DAY',
} as const;
export type CandleInterval = keyof typeof CandleInterval;
registerEnumType(CandleInterval, {
  name: 'CandleInterval',
  description: 'How long a candle is.',
  valuesMap: {
    MINUTE: { description: '1 minute.' },
    FIVE_MINUTES: { description: '5 minutes.' },
    HOUR: { description: '1 hour.' },
    DAY: { description: 'A day from midnight to midnight, UTC.' },
  },
});

@ObjectType('Candle', {
  description: 'What was traded of a contract in a span of time. Spans without a trade have none.',
})
export class CandleModel {
  @Field(() => DateTimeScalar, { description: 'When the span begins.' })
  at!: Date;

  @Field(() => PriceScalar, { description: 'Of the first trade.' })
  open!: string;

  @Field(() => PriceScalar, { description: 'The highest price of a trade.' })
  high!: string;

  @Field(() => PriceScalar, { description: 'The lowest price of a trade.' })
  low!: string;

  @Field(() => PriceScalar, { description: 'Of the last trade.' })
  close!: string;

  @Field(() => SharesScalar, { description: 'Shares that changed hands.' })
  volume!: string;

  @Field(() => Int, { description: 'How many trades.' })
  tradeCount!: number;
}

@ObjectType('CandleConnection', { description: 'A page of candles, newest first.' })
export class CandleConnectionModel extends connectionOf('Candle', () => CandleModel, 'A candle') {}
