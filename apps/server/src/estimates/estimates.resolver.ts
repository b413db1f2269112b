import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { EstimateInput, PreviewEstimateInput, RateInput, WithdrawEstimateInput } from './estimate.inputs.js';
import { EstimateAnswers } from './estimate-answers.js';
import { EstimatePreviewResult } from './estimate-preview.model.js';
import { EstimateResult, WithdrawEstimateResult } from './estimate-results.model.js';
import { PreviewEstimates } from './preview-estimates.js';
import { TakeEstimates } from './take-estimates.js';

@Resolver()
export class EstimatesResolver {
  constructor(
    private readonly taking: TakeEstimates,
    private readonly previews: PreviewEstimates,
    private readonly answers: EstimateAnswers,
  ) {}

  @Query(() => EstimatePreviewResult, {
    description:
      'What an estimate would do now, in figures and in plain words; nothing is changed. As long as the price is kept from you, nothing that would tell it.',
  })
  previewEstimate(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: PreviewEstimateInput,
  ): Promise<typeof EstimatePreviewResult> {
    return this.previews.preview(memberId, input);
  }

  @Mutation(() => EstimateResult, {
    description:
      'Says what you believe about an idea, with tokens behind it or without. The tokens become one order, which costs no more than they are. An estimate that stood before is replaced: its open order is cancelled, its shares stay yours.',
  })
  async estimate(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: EstimateInput,
  ): Promise<typeof EstimateResult> {
    return this.answers.taken(await this.taking.estimate(memberId, input));
  }

  @Mutation(() => EstimateResult, {
    description:
      'Says what you think of a price that you have seen. Without tokens it is kept apart from merit.',
  })
  async rate(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: RateInput,
  ): Promise<typeof EstimateResult> {
    return this.answers.taken(await this.taking.rate(memberId, input));
  }

  @Mutation(() => WithdrawEstimateResult, {
    description: 'Takes your estimate back, and its open order with it. Shares that it bought stay yours.',
  })
  async withdrawEstimate(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: WithdrawEstimateInput,
  ): Promise<typeof WithdrawEstimateResult> {
    return this.answers.withdrawn(await this.taking.withdraw(memberId, input));
  }
}
