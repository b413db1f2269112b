import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessPolicies, type AccessPolicy } from '../access/access-policies.js';
import { Acting, type Actor } from '../audit/actor.js';
import { ExchangeModel } from '../exchange/exchange.model.js';
import { AccessPolicyModel, SetAccessPolicyInput } from './access-policy.model.js';
import { ExchangeChangeResult } from './exchange-change.model.js';
import { SetAccessPolicy } from './set-access-policy.js';

@Resolver(() => ExchangeModel)
export class AccessPolicyResolver {
  constructor(
    private readonly policies: AccessPolicies,
    private readonly policy: SetAccessPolicy,
  ) {}

  @ResolveField(() => AccessPolicyModel, { description: 'What it tells people who are not signed in.' })
  accessPolicy(): AccessPolicy {
    return this.policies.current;
  }

  @Mutation(() => ExchangeChangeResult, {
    description:
      'Says what can be seen without signing in, and who may ask for the schema. For administrators.',
  })
  setAccessPolicy(
    @Acting() actor: Actor,
    @Args('input') input: SetAccessPolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.policy.set(actor, input);
  }
}
