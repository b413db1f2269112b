import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { LotKind } from '../lots/lot.model.js';
import { DutyVote } from './verdict.model.js';

@ObjectType('DutyEvidence', {
  description: 'What somebody put forward about how a market ended, without who it was.',
})
export class DutyEvidenceModel {
  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it can be read, as an address with http or https.',
  })
  url!: string | null;
}

@ObjectType('Duty', {
  description:
    'Something that you were drawn by lot for. It tells what is to be judged, and nothing of who proposed it, what it costs or who holds what.',
})
export class DutyModel {
  /** What was said for and against the idea, read once; not part of the API. */
  said!: () => Promise<{ readonly for: string[]; readonly against: string[] }>;

  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => LotKind, { description: 'What you are to do.' })
  kind!: LotKind;

  @Field(() => ID, { description: 'The market, for its lot.' })
  marketId!: string;

  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => String, { description: 'What is asked in the market.' })
  question!: string;

  @Field(() => String, { description: 'By what it is resolved.' })
  criteria!: string;

  @Field(() => String, { description: 'The title of the idea.' })
  title!: string;

  @Field(() => String, { description: 'The idea in the words of its proposer: Markdown.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'On a panel: the outcome that was confirmed.' })
  outcome!: string | null;

  @Field(() => DutyEvidenceModel, { nullable: true, description: 'On a panel: what was put forward for it.' })
  evidence!: DutyEvidenceModel | null;

  @Field(() => DutyEvidenceModel, { nullable: true, description: 'On a panel: why a member objected.' })
  challengeReason!: DutyEvidenceModel | null;

  @Field(() => DateTimeScalar, { description: 'Who has not voted by then is replaced.' })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'It waits for you.' })
  open!: boolean;

  @Field(() => DutyVote, { nullable: true, description: 'What you said; null: nothing yet.' })
  vote!: DutyVote | null;
}

@InputType('VoteOnDutyInput', {
  description: 'What you say. A vote is told to nobody and cannot be changed.',
})
export class VoteOnDutyInput extends KeyedInput {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;

  @Field(() => DutyVote, { description: 'Yes or no.' })
  vote!: DutyVote;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, if you like: plain text of at most 1,000 characters. A jury’s are shown after the verdict, without who said it.',
  })
  reason?: string | null;
}

@InputType('DeclineDutyInput', { description: 'A duty that somebody else is to have.' })
export class DeclineDutyInput extends KeyedInput {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;
}

@ObjectType('DutyChanged', { description: 'It was done.' })
export class DutyChangedModel {
  @Field(() => DutyModel, {
    nullable: true,
    description: 'The duty as it is now; null: it is not yours any more.',
  })
  duty!: DutyModel | null;
}

export const DutyResult = createUnionType({
  name: 'DutyResult',
  description: 'What became of a vote, or of declining.',
  types: () => [DutyChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : DutyChangedModel),
});
