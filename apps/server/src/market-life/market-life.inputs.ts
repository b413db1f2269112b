import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { DateTimeScalar, PriceScalar, TokensScalar } from '../graphql/scalars.js';
import { ClaimTemplate } from '../markets/claim.model.js';

@InputType('ListMarketInput', { description: 'A claim about an idea that is to become a market.' })
export class ListMarketInput extends ReasonedInput {
  @Field(() => ID, { description: 'The idea that the claim is about.' })
  ideaId!: string;

  @Field(() => String, { description: 'The claim, as a question: one line of at most 300 characters.' })
  question!: string;

  @Field(() => String, { description: 'By what it is resolved: plain text of at most 5,000 characters.' })
  criteria!: string;

  @Field(() => ClaimTemplate, {
    nullable: true,
    description: 'What kind of claim it is. Left out: CHOICE where outcomes are named, else DATED.',
  })
  template?: ClaimTemplate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its answer is found: one line of at most 500 characters. No claim goes without.',
  })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Handle of who says how it ended: a resolver who does not belong to the idea and had no shares or orders in it lately. No claim goes without.',
  })
  resolver?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a NUMBER: the value at which shares of the first contract pay nothing; a plain decimal number.',
  })
  low?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a NUMBER: the value at which shares of the first contract pay 1.',
  })
  high?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a NUMBER: what is counted, for example “members”: one line of at most 40 characters.',
  })
  unit?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'What can come true in a CHOICE, each once: 2 to 50 lines of at most 60 characters; or the two contracts of a NUMBER. Left out: YES and NO, or HIGHER and LOWER.',
  })
  outcomes?: string[] | null;

  @Field(() => DateTimeScalar, { description: 'When trading ends by itself.' })
  closesAt!: string;

  @Field(() => [PriceScalar], {
    nullable: true,
    description: 'A price for each outcome before anybody traded; together 1. Left out: all the same.',
  })
  referencePrices?: string[] | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'What the house may lose in it at most. Left out or 0: it has none.',
  })
  subsidy?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Handles of the idea’s team, at most 100: their stakes are limited. Its proposer is one of them anyway.',
  })
  insiders?: string[] | null;
}

@InputType('OpenMarketInput', { description: 'A draft that is to be opened.' })
export class OpenMarketInput extends ReasonedInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until then orders are collected, and then they trade at one price; in markets of two outcomes. Left out: it trades at once.',
  })
  auctionEndsAt?: string | null;
}

@InputType('SetInsidersInput', { description: 'Who belongs to the team of a market’s idea.' })
export class SetInsidersInput extends ReasonedInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => [String], {
    description:
      'Handles, at most 100, instead of those that officers named before; while the idea is blind in addition to them. Its proposer, its team and who left the team are among the insiders anyway.',
  })
  insiders!: string[];
}

@InputType('FlagMarketInput', { description: 'A doubt that a claim can be resolved.' })
export class FlagMarketInput extends KeyedInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => String, { description: 'Why: plain text of 1 to 5,000 characters.' })
  reason!: string;
}
