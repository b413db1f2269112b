import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Challenge } from '@openfloor/exchange';
import type { Evidence } from '../database/entities/evidence.js';
import { DateTimeScalar, PriceScalar, TokensScalar } from '../graphql/scalars.js';
import type { ChallengeDecision } from './challenge-decisions.js';

export const ResolutionStatus = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  CHALLENGED: 'CHALLENGED',
  WITHDRAWN: 'WITHDRAWN',
  OVERTURNED: 'OVERTURNED',
} as const;
export type ResolutionStatus = keyof typeof ResolutionStatus;

registerEnumType(ResolutionStatus, {
  name: 'ResolutionStatus',
  description: 'How far it is agreed how a market ended.',
  valuesMap: {
    PROPOSED: { description: 'An officer said how; a second one has to confirm it.' },
    CONFIRMED: { description: 'Two officers agree. It can be challenged until it is paid.' },
    CHALLENGED: { description: 'A member objected: nothing is paid until drawn members have decided.' },
    WITHDRAWN: { description: 'An officer took it back.' },
    OVERTURNED: { description: 'The objection was upheld: it is to be proposed anew.' },
  },
});

@ObjectType('Evidence', { description: 'What somebody put forward about how a market ended.' })
export class EvidenceModel {
  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it can be read, as an address with http or https.',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the value of a claim about a number is said to be, as a plain decimal number.',
  })
  value!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was put forward.' })
  at!: Date;
}

@ObjectType('ResolutionChallenge', { description: 'An objection to how a market was resolved.' })
export class ResolutionChallengeModel {
  @Field(() => TokensScalar, {
    description: 'What the challenger put up: it comes back if the objection is upheld, and is lost if not.',
  })
  stake!: string;

  @Field(() => Boolean, { description: 'You objected. Who else did is not told.' })
  isMine!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, as plain text; null where it was erased.' })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it can be read, as an address with http or https.',
  })
  url!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was put forward.' })
  at!: Date;
}

@ObjectType('ResolutionStep', { description: 'One thing that was said about how a market ended.' })
export class ResolutionStepModel {
  @Field(() => ResolutionStatus, { description: 'What it led to.' })
  status!: ResolutionStatus;

  @Field(() => Boolean, { description: 'You did it. Who else did is not told.' })
  isMine!: boolean;

  @Field(() => Boolean, { description: 'Members who were drawn for it decided on a challenge.' })
  byPanel!: boolean;

  @Field(() => EvidenceModel, { nullable: true, description: 'Of a proposal or a challenge.' })
  evidence!: EvidenceModel | null;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;
}

@ObjectType('Resolution', { description: 'How a market ended, as far as that is agreed.' })
export class ResolutionModel {
  /** What was said about it, read once; not part of the API. */
  said!: () => Promise<readonly Evidence[]>;

  /** What drawn members decided about challenges of it; not part of the API. */
  decided!: () => Promise<readonly ChallengeDecision[]>;

  /** Of what was said for it; not part of the API. */
  evidenceId!: number;

  /** Who objected to it, and for how much; not part of the API. */
  objection!: Challenge | null;

  @Field(() => ResolutionStatus, { description: 'How far it is agreed.' })
  status!: ResolutionStatus;

  @Field(() => [PriceScalar], {
    description:
      'What a share of each contract would be paid, in the order of the market; together 1. Void included.',
  })
  payouts!: string[];

  @Field(() => Boolean, {
    description: 'The claim cannot be resolved: time-weighted prices of the last 7 days are paid.',
  })
  isVoid!: boolean;

  @Field(() => Boolean, { description: 'You proposed it, so somebody else has to confirm it.' })
  isMine!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Confirmed: when it is paid, if nobody objects before.',
  })
  challengeEndsAt!: Date | null;
}
