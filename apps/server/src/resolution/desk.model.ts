import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MarketModel } from '../markets/market.model.js';
import type { DeskState as DeskStateName } from './due-markets.js';

export const DeskState = {
  TO_PROPOSE: 'TO_PROPOSE',
  TO_CONFIRM: 'TO_CONFIRM',
  IN_WINDOW: 'IN_WINDOW',
  CHALLENGED: 'CHALLENGED',
} as const satisfies Record<DeskStateName, DeskStateName>;

registerEnumType(DeskState, {
  name: 'DeskState',
  description: 'What is to be done next about how a market ended.',
  valuesMap: {
    TO_PROPOSE: { description: 'Nobody has said yet how it ended, or what was said does not stand.' },
    TO_CONFIRM: { description: 'A second person has to agree.' },
    IN_WINDOW: { description: 'It can be challenged until it is paid, and taken back.' },
    CHALLENGED: { description: 'Drawn members decide on an objection.' },
  },
});

@ObjectType('DeskItem', { description: 'A market that has to be resolved.' })
export class DeskItemModel {
  @Field(() => MarketModel, { description: 'The market.' })
  market!: MarketModel;

  @Field(() => DeskState, { description: 'What is to be done next.' })
  state!: DeskStateName;

  @Field(() => DateTimeScalar, { description: 'Since when that is so.' })
  since!: Date;

  @Field(() => Boolean, { description: 'You may do it.' })
  eligible!: boolean;

  @Field(() => String, { nullable: true, description: 'Why you may not, or not yet; null where you may.' })
  reason!: string | null;

  @Field(() => Int, {
    description:
      'How many resolvers may: those who belong to the idea, or had shares or orders in it lately, do not count. 2 stands for 2 or more.',
  })
  eligibleCount!: number;

  @Field(() => Boolean, { description: 'Members were drawn by lot for it.' })
  drawn!: boolean;

  @Field(() => Boolean, {
    description:
      'Members are drawn by lot where fewer than two resolvers may do it: it has closed, waits for a proposal or a confirmation, and for no jury.',
  })
  draws!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a headline: the contract that the jury or the record decided for; null where nothing is.',
  })
  decided!: string | null;
}
