import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';

export const TreasuryFlowKind = {
  ALLOWANCES: 'ALLOWANCES',
  HOUSES: 'HOUSES',
  MEMBERS: 'MEMBERS',
} as const;
export type TreasuryFlowKind = keyof typeof TreasuryFlowKind;
registerEnumType(TreasuryFlowKind, {
  name: 'TreasuryFlowKind',
  description: 'What tokens leave the treasury for, and come back from.',
  valuesMap: {
    ALLOWANCES: { description: 'Paid to members.' },
    HOUSES: { description: 'Given to houses when their markets opened; what is left comes back in the end.' },
    MEMBERS: {
      description:
        'From members: what was free above the starting amount at a season’s end, what leavers had, and stakes of challenges. Out again: stakes of challenges that were upheld.',
    },
  },
});

@ObjectType('TreasuryFlow', { description: 'What left the treasury and came back, of one kind, so far.' })
export class TreasuryFlowModel {
  @Field(() => TreasuryFlowKind, { description: 'For what.' })
  kind!: TreasuryFlowKind;

  @Field(() => TokensScalar, { description: 'Left it.' })
  out!: string;

  @Field(() => TokensScalar, { description: 'Came back.' })
  back!: string;
}

@ObjectType('SeasonSurplus', { description: 'What went back to the treasury at the end of a season.' })
export class SeasonSurplusModel {
  @Field(() => String, { description: 'Name of the season.' })
  season!: string;

  @Field(() => DateTimeScalar, { description: 'When it ended.' })
  endedAt!: Date;

  @Field(() => Boolean, { description: 'Everything is back; until then the figures grow.' })
  complete!: boolean;

  @Field(() => Int, { nullable: true, description: 'Members who gave something back; null from 1 to 4.' })
  members!: number | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'What came back; null where it was from 1 to 4 members, who could be told by it.',
  })
  amount!: string | null;
}

@ObjectType('HousesTotal', { description: 'All houses together, but for those of markets that were paid.' })
export class HousesTotalModel {
  @Field(() => Int, { description: 'Markets with a house that has its tokens.' })
  count!: number;

  @Field(() => TokensScalar, { description: 'What the treasury gave them: all that they can ever lose.' })
  subsidy!: string;

  @Field(() => TokensScalar, {
    description:
      'What they gain, or with a minus lose, if each market ends in the outcome that is worst for its house.',
  })
  atWorst!: string;

  @Field(() => TokensScalar, {
    description: 'What they have gained, or with a minus lost, at the prices of now.',
  })
  atPrices!: string;
}

@ObjectType('Treasury', { description: 'Where all tokens are, and what they left the treasury for.' })
export class TreasuryModel {
  @Field(() => String, { description: 'The last command whose entries are counted.' })
  sequence!: string;

  @Field(() => TokensScalar, { description: 'Tokens out of the treasury: they are in the accounts below.' })
  issued!: string;

  @Field(() => TokensScalar, { description: 'Most that may ever be out, by the trading policy.' })
  issueLimit!: string;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'Members’ free tokens. Null below five members.',
  })
  cash!: string | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'What backs members’ open orders. Null below five members.',
  })
  held!: string | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'What shares are paid from in the end. Null below five members.',
  })
  escrow!: string | null;

  @Field(() => TokensScalar, { description: 'What houses have in their accounts.' })
  house!: string;

  @Field(() => [TreasuryFlowModel], { description: 'One of each kind.' })
  flows!: TreasuryFlowModel[];

  @Field(() => HousesTotalModel, { description: 'What houses have at risk.' })
  houses!: HousesTotalModel;

  @Field(() => TokensScalar, {
    description: 'What houses gained, or with a minus lost, in all markets that were paid.',
  })
  settledHouses!: string;

  @Field(() => Int, { description: 'Markets with a house that were paid.' })
  settledCount!: number;

  @Field(() => [SeasonSurplusModel], { description: 'Of ended seasons, newest first.' })
  seasons!: SeasonSurplusModel[];
}
