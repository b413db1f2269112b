import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

export const DutyVote = { YES: 'YES', NO: 'NO' } as const;
export type DutyVote = keyof typeof DutyVote;
registerEnumType(DutyVote, {
  name: 'DutyVote',
  description: 'What a member who was drawn says.',
  valuesMap: {
    YES: { description: 'The idea is worth doing; on a panel: the resolution stands.' },
    NO: { description: 'It is not; on a panel: the challenge is right.' },
  },
});

@ObjectType('VerdictReason', {
  description: 'Why a member of a jury voted so. Who it was is told to nobody.',
})
export class VerdictReasonModel {
  @Field(() => DutyVote, { description: 'The vote that it was given with.' })
  vote!: DutyVote;

  @Field(() => String, { description: 'Plain text.' })
  text!: string;
}

@ObjectType('Verdict', {
  description: 'What a jury said. As long as it is not decided, there are no numbers for anybody.',
})
export class VerdictModel {
  /** Not part of the API. */
  marketId!: number;

  @Field(() => Int, { description: 'Members that the jury was to have.' })
  seats!: number;

  @Field(() => Int, { nullable: true, description: 'Votes that the idea is worth doing.' })
  yes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes that it is not.' })
  no!: number | null;

  @Field(() => DutyVote, {
    nullable: true,
    description:
      'The majority. Null before the end, and where there was none (a tie, or fewer than three votes): then the market can only be void.',
  })
  outcome!: DutyVote | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null: not yet.' })
  decidedAt!: Date | null;
}
