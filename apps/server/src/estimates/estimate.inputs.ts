import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { PriceScalar, TokensScalar } from '../graphql/scalars.js';
import { EstimateVerdict } from './estimate.model.js';

const MARKET = 'The headline market of the idea.';
const CHANCE = 'How likely you find YES: "0.010" to "0.990", in steps of 0.001.';
const SHOWN =
  'what it came to by the price that you were shown. Where the price has moved since, this is your estimate, and the verdict falls away.';
const STAKE = 'The most tokens that you put behind it; left out, or "0": a rating.';

@InputType('PreviewEstimateInput', { description: 'An estimate to be tried out.' })
export class PreviewEstimateInput {
  @Field(() => ID, { description: MARKET })
  marketId!: string;

  @Field(() => PriceScalar, {
    nullable: true,
    description: `${CHANCE} Beside a \`verdict\`: ${SHOWN}`,
  })
  chance?: string | null;

  @Field(() => EstimateVerdict, {
    nullable: true,
    description: 'What you think of the price. `chance` can be left out then.',
  })
  verdict?: EstimateVerdict | null;

  @Field(() => TokensScalar, { nullable: true, description: STAKE })
  stake?: string | null;
}

@InputType('EstimateInput', { description: 'What you believe about an idea.' })
export class EstimateInput extends KeyedInput {
  @Field(() => ID, { description: MARKET })
  marketId!: string;

  @Field(() => PriceScalar, { description: CHANCE })
  chance!: string;

  @Field(() => TokensScalar, { nullable: true, description: STAKE })
  stake?: string | null;
}

@InputType('RateInput', { description: 'What you think of a price that you have seen.' })
export class RateInput extends KeyedInput {
  @Field(() => ID, { description: MARKET })
  marketId!: string;

  @Field(() => EstimateVerdict, { description: 'What you think of the price.' })
  verdict!: EstimateVerdict;

  @Field(() => PriceScalar, {
    nullable: true,
    description: `How likely you find YES, ${SHOWN} Left out: by the price of now.`,
  })
  chance?: string | null;

  @Field(() => TokensScalar, { nullable: true, description: STAKE })
  stake?: string | null;
}

@InputType('WithdrawEstimateInput', { description: 'An estimate of yours.' })
export class WithdrawEstimateInput extends KeyedInput {
  @Field(() => ID, { description: MARKET })
  marketId!: string;
}
