import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { PriceScalar } from '../graphql/scalars.js';

const URL = 'Where it can be read: an address with http or https of at most 2,000 characters.';

@InputType('ProposeResolutionInput', {
  description:
    'How a market ended: exactly one of outcome, payouts, value and isVoid; of a claim about a number value or isVoid.',
})
export class ProposeResolutionInput extends ReasonedInput {
  @Field(() => ID, { description: 'The market; one that still trades is closed by it.' })
  marketId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The contract that came true, by its name. Its shares are paid 1, others 0.',
  })
  outcome?: string | null;

  @Field(() => [PriceScalar], {
    nullable: true,
    description:
      'What a share of each contract is paid, from 0 to 1, in the order of the market; together 1.',
  })
  payouts?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a claim about a number: its value, as a plain decimal number. What shares are paid follows from the range.',
  })
  value?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'The claim cannot be resolved: the time-weighted prices of the 7 days before the flag, or else before the close, are paid.',
  })
  isVoid?: boolean | null;

  @Field(() => String, { description: 'What shows it: plain text of 1 to 5,000 characters.' })
  evidence!: string;

  @Field(() => String, { nullable: true, description: URL })
  url?: string | null;
}

@InputType('ChallengeResolutionInput', { description: 'An objection to how a market was resolved.' })
export class ChallengeResolutionInput extends KeyedInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => String, { description: 'Why it is wrong: plain text of 1 to 5,000 characters.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: URL })
  url?: string | null;
}
