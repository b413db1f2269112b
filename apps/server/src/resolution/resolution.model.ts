import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Evidence } from '../database/entities/evidence.js';
import { DateTimeScalar, PriceScalar } from '../graphql/scalars.js';

export const ResolutionStatus = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  CHALLENGED: 'CHALLENGED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ResolutionStatus = keyof typeof ResolutionStatus;

registerEnumType(ResolutionStatus, {
  name: 'ResolutionStatus',
  description: 'How far it is agreed how a market ended.',
  valuesMap: {
    PROPOSED: { description: 'An officer said how; a second one has to confirm it.' },
    CONFIRMED: { description: 'Two officers agree. It can be challenged until it is paid.' },
    CHALLENGED: { description: 'A member objected: it is to be proposed anew.' },
    WITHDRAWN: { description: 'An officer took it back.' },
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

  @Field(() => DateTimeScalar, { description: 'When it was put forward.' })
  at!: Date;
}

@ObjectType('ResolutionStep', { description: 'One thing that was said about how a market ended.' })
export class ResolutionStepModel {
  @Field(() => ResolutionStatus, { description: 'What it led to.' })
  status!: ResolutionStatus;

  @Field(() => Boolean, { description: 'You did it. Who else did is not told.' })
  isMine!: boolean;

  @Field(() => EvidenceModel, { nullable: true, description: 'Of a proposal or a challenge.' })
  evidence!: EvidenceModel | null;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;
}

@ObjectType('Resolution', { description: 'How a market ended, as far as that is agreed.' })
export class ResolutionModel {
  /** What was said about it, read once; not part of the API. */
  said!: () => Promise<readonly Evidence[]>;

  /** Of what was said for it; not part of the API. */
  evidenceId!: number;

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
