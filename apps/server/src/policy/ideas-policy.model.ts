import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { VersionedInput } from '../audit/versioned.input.js';
import { TokensScalar } from '../graphql/scalars.js';
import type { HeadlinePolicy as HeadlinePolicyName } from '../ideas-policy/ideas-policy.js';

export const HeadlinePolicy = {
  JURY: 'JURY',
  ADOPTED: 'ADOPTED',
  SHIPPED: 'SHIPPED',
} as const satisfies Record<HeadlinePolicyName, HeadlinePolicyName>;
registerEnumType(HeadlinePolicy, {
  name: 'HeadlinePolicy',
  description: 'What the headline claim of every idea of a season asks.',
  valuesMap: {
    JURY: { description: 'Whether members drawn by lot judge it worth doing.' },
    ADOPTED: { description: 'Whether it is adopted.' },
    SHIPPED: { description: 'Whether it is carried out.' },
  },
});

/** Each with its range, which ideas-policy-terms.ts enforces. */
const SAYS = {
  season: 'Name of the running season: ideas that open in it carry the same question. 1 to 60 characters.',
  headline: 'What their headline claim asks.',
  horizonDays: 'Days from an idea’s opening to the day of which the headline asks: 1 to 3,660.',
  secondsNeeded: 'Colleagues who have to second an idea: 0 to 100.',
  unitsNeeded: 'Units that they are from: at most as many as colleagues.',
  announceMinutes: 'Minutes from the announcement of an opening to the opening: 0 to 43,200.',
  auctionMinutes: 'Length of the opening auction in minutes: 0 (none) to 43,200.',
  blindMinutes: 'Minutes for which nobody is told who proposed an idea: 0 to 527,040.',
  jurySize: 'Members of a jury: an odd number from 1 to 99.',
  juryMinutes: 'Minutes in which a juror has to vote before somebody else is drawn: up to 129,600.',
  panelSize: 'Members drawn to decide on a challenge: an odd number from 1 to 99.',
  panelMinutes: 'Minutes in which they have to vote: up to 129,600.',
  challengeStake: 'Tokens that a challenger loses if the panel does not agree: 0 to 1,000,000.',
  stakeCap: 'Most tokens that count behind one estimate: more than 0, up to 1,000,000.',
  blindModeDefault: 'Members who have not said otherwise see no price of an idea before they estimate it.',
  topBand: 'Places of the ranking whose ideas have to be answered: 0 (none) to 1,000.',
  bandMinutes: 'Minutes that an idea stays there before its clock starts: 0 to 527,040.',
  answerMinutes: 'Minutes in which it has to be answered then: up to 527,040.',
  conflictDays: 'Who held a position or order in an idea within so many days may not judge it: 0 to 366.',
  digestMinutes: 'Minutes from one e-mail digest to the next: up to 43,200.',
  prohibited: 'What no idea may be about: at most 50 topics.',
  topic: 'What it is, in a word or two: 1 to 60 characters.',
  phrases: 'Words and phrases that show it: 1 to 100, each of at most 100 characters.',
};

@ObjectType('ProhibitedTopic', { description: 'Something that no idea may be about.' })
export class ProhibitedTopicModel {
  @Field(() => String, { description: SAYS.topic })
  topic!: string;

  @Field(() => [String], { description: SAYS.phrases })
  phrases!: string[];
}

@InputType('ProhibitedTopicInput', { description: 'Something that no idea may be about.' })
export class ProhibitedTopicInput {
  @Field(() => String, { description: SAYS.topic })
  topic!: string;

  @Field(() => [String], { description: SAYS.phrases })
  phrases!: string[];
}

@ObjectType('IdeasPolicy', { description: 'How ideas live here. Times may have fractions of a minute.' })
export class IdeasPolicyModel {
  @Field(() => Int, { description: 'Counts up with every change; 0 as long as the defaults are in force.' })
  version!: number;

  @Field(() => String, { description: SAYS.season })
  season!: string;

  @Field(() => HeadlinePolicy, { description: SAYS.headline })
  headline!: HeadlinePolicyName;

  @Field(() => Int, { description: SAYS.horizonDays })
  horizonDays!: number;

  @Field(() => Int, { description: SAYS.secondsNeeded })
  secondsNeeded!: number;

  @Field(() => Int, { description: SAYS.unitsNeeded })
  unitsNeeded!: number;

  @Field(() => Float, { description: SAYS.announceMinutes })
  announceMinutes!: number;

  @Field(() => Float, { description: SAYS.auctionMinutes })
  auctionMinutes!: number;

  @Field(() => Float, { description: SAYS.blindMinutes })
  blindMinutes!: number;

  @Field(() => Int, { description: SAYS.jurySize })
  jurySize!: number;

  @Field(() => Float, { description: SAYS.juryMinutes })
  juryMinutes!: number;

  @Field(() => Int, { description: SAYS.panelSize })
  panelSize!: number;

  @Field(() => Float, { description: SAYS.panelMinutes })
  panelMinutes!: number;

  @Field(() => TokensScalar, { description: SAYS.challengeStake })
  challengeStake!: string;

  @Field(() => TokensScalar, { description: SAYS.stakeCap })
  stakeCap!: string;

  @Field(() => Boolean, { description: SAYS.blindModeDefault })
  blindModeDefault!: boolean;

  @Field(() => Int, { description: SAYS.topBand })
  topBand!: number;

  @Field(() => Float, { description: SAYS.bandMinutes })
  bandMinutes!: number;

  @Field(() => Float, { description: SAYS.answerMinutes })
  answerMinutes!: number;

  @Field(() => Int, { description: SAYS.conflictDays })
  conflictDays!: number;

  @Field(() => Float, { description: SAYS.digestMinutes })
  digestMinutes!: number;

  @Field(() => [ProhibitedTopicModel], { description: SAYS.prohibited })
  prohibited!: ProhibitedTopicModel[];
}

@InputType('SetIdeasPolicyInput', { description: 'The whole policy of ideas, instead of that of before.' })
export class SetIdeasPolicyInput extends VersionedInput {
  @Field(() => String, { description: SAYS.season })
  season!: string;

  @Field(() => HeadlinePolicy, { description: SAYS.headline })
  headline!: HeadlinePolicyName;

  @Field(() => Int, { description: SAYS.horizonDays })
  horizonDays!: number;

  @Field(() => Int, { description: SAYS.secondsNeeded })
  secondsNeeded!: number;

  @Field(() => Int, { description: SAYS.unitsNeeded })
  unitsNeeded!: number;

  @Field(() => Float, { description: SAYS.announceMinutes })
  announceMinutes!: number;

  @Field(() => Float, { description: SAYS.auctionMinutes })
  auctionMinutes!: number;

  @Field(() => Float, { description: SAYS.blindMinutes })
  blindMinutes!: number;

  @Field(() => Int, { description: SAYS.jurySize })
  jurySize!: number;

  @Field(() => Float, { description: SAYS.juryMinutes })
  juryMinutes!: number;

  @Field(() => Int, { description: SAYS.panelSize })
  panelSize!: number;

  @Field(() => Float, { description: SAYS.panelMinutes })
  panelMinutes!: number;

  @Field(() => TokensScalar, { description: SAYS.challengeStake })
  challengeStake!: string;

  @Field(() => TokensScalar, { description: SAYS.stakeCap })
  stakeCap!: string;

  @Field(() => Boolean, { description: SAYS.blindModeDefault })
  blindModeDefault!: boolean;

  @Field(() => Int, { description: SAYS.topBand })
  topBand!: number;

  @Field(() => Float, { description: SAYS.bandMinutes })
  bandMinutes!: number;

  @Field(() => Float, { description: SAYS.answerMinutes })
  answerMinutes!: number;

  @Field(() => Int, { description: SAYS.conflictDays })
  conflictDays!: number;

  @Field(() => Float, { description: SAYS.digestMinutes })
  digestMinutes!: number;

  @Field(() => [ProhibitedTopicInput], { description: SAYS.prohibited })
  prohibited!: ProhibitedTopicInput[];
}
