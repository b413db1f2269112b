import { graphql, type ResultOf, type VariablesOf } from '../graphql';

/** The newest 50; whoever wants to know what was before them finds it in the audit. */
export const PolicyVersionsQuery = graphql(`
  query PolicyVersions($policy: Policy!) {
    policyVersions(policy: $policy, first: 50) {
      version
      at
      inForceAt
      actor
      reason
      terms {
        name
        value
      }
    }
  }
`);

export type PolicyVersion = ResultOf<typeof PolicyVersionsQuery>['policyVersions'][number];
export type Policy = VariablesOf<typeof PolicyVersionsQuery>['policy'];
