import { graphql, type ResultOf } from '../graphql';

/** Whose place one may take in the demo exchange; nobody elsewhere. */
export const DemoMembersQuery = graphql(`
  query DemoMembers {
    demoMembers {
      id
      handle
      unit
      role
    }
  }
`);

export type DemoMember = ResultOf<typeof DemoMembersQuery>['demoMembers'][number];
