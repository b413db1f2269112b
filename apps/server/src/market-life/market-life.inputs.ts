import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { DateTimeScalar, PriceScalar, TokensScalar } from '../graphql/scalars.js';

@InputType('ListMarketInput', { description: 'A claim about an idea that is to become a market.' })
export class ListMarketInput extends ReasonedInput {
  @Field(() => ID, { description: 'The idea that the claim is about.' })
  ideaId!: string;

  @Field(() => String, { description: 'The claim, as a question: one line of at most 300 characters.' })
  question!: string;

  @Field(() => String, {
    description: 'By what it is resolved, and from what source: plain text of at most 5,000 characters.',
  })
  criteria!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'What can come true, each once: 2 to 50 lines of at most 60 characters. Left out: YES and NO.',
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
      'Handles, at most 100, instead of those of before. The idea’s proposer is one of them anyway.',
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
