import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { PriceScalar, TokensScalar } from '../graphql/scalars.js';
import { EstimateVerdict } from './estimate.model.js';

const MARKET = 'The headline market of the idea.';
const CHANCE = 'How likely you find YES: "0.010" to "0.990", in steps of 0.001.';
const STAKE = 'The most tokens that you put behind it; left out, or "0": a rating.';

@InputType('PreviewEstimateInput', { description: 'An estimate to be tried out.' })
export class PreviewEstimateInput {
  @Field(() => ID, { description: MARKET })
  marketId!: string;

  @Field(() => PriceScalar, {
    nullable: true,
    description: `${CHANCE} Left out where \`verdict\` says it.`,
  })
  chance?: string | null;

  @Field(() => EstimateVerdict, {
    nullable: true,
    description: 'What you think of the price, in place of `chance`.',
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

  @Field(() => TokensScalar, { nullable: true, description: STAKE })
  stake?: string | null;
}

@InputType('WithdrawEstimateInput', { description: 'An estimate of yours.' })
export class WithdrawEstimateInput extends KeyedInput {
  @Field(() => ID, { description: MARKET })
  marketId!: string;
}
