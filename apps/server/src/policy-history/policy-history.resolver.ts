import { Args, Query, Resolver } from '@nestjs/graphql';
import { PolicyHistory } from './policy-history.js';
import { PolicyVersionModel, PolicyVersionsArguments } from './policy-version.model.js';

@Resolver()
export class PolicyHistoryResolver {
  constructor(private readonly history: PolicyHistory) {}

  @Query(() => [PolicyVersionModel], {
    description:
      'The versions of a policy, newest first: who put them in force, when and why, and all that they say. For those who watch over the exchange.',
  })
  policyVersions(@Args() asked: PolicyVersionsArguments): Promise<PolicyVersionModel[]> {
    return this.history.versions(asked);
  }
}
