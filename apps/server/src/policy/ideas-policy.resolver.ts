import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { milli } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { Acting, type Actor } from '../audit/actor.js';
import { ExchangeModel } from '../exchange/exchange.model.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { ExchangeChangeResult } from './exchange-change.model.js';
import { IdeasPolicyModel, SetIdeasPolicyInput } from './ideas-policy.model.js';
import { SetIdeasPolicy } from './set-ideas-policy.js';

@Resolver(() => ExchangeModel)
export class IdeasPolicyResolver {
  constructor(
    private readonly policies: IdeasPolicies,
    private readonly policy: SetIdeasPolicy,
  ) {}

  @ResolveField(() => IdeasPolicyModel, { description: 'How ideas live here.' })
  ideasPolicy(): IdeasPolicyModel {
    const { challengeStakeMilli, stakeCapMilli, prohibited, ...figures } = this.policies.current;
    const topics = prohibited.map(({ topic, phrases }) => ({ topic, phrases: [...phrases] }));
    return {
      ...figures,
      challengeStake: formatTokens(milli(challengeStakeMilli)),
      stakeCap: formatTokens(milli(stakeCapMilli)),
      prohibited: topics,
    };
  }

  @Mutation(() => ExchangeChangeResult, {
    description: 'Replaces the policy of ideas. For administrators.',
  })
  setIdeasPolicy(
    @Acting() by: Actor,
    @Args('input') input: SetIdeasPolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.policy.set(by, input);
  }
}
