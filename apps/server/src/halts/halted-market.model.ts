import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MarketModel } from '../markets/market.model.js';

@ObjectType('HaltedMarket', {
  description:
    'A market in which trading is stopped now. Its `stateReason` says why, `stateUntil` for how long.',
})
export class HaltedMarketModel {
  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When an officer stopped it or doubted it; null where the exchange did it by itself.',
  })
  since!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Pseudonym of the officer; null where the exchange did it by itself.',
  })
  actor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as the officer said; null where nobody said it, and once those words were erased.',
  })
  reason!: string | null;
}
