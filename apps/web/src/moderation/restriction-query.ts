import { graphql, type ResultOf } from '../graphql';

export const RestrictionsQuery = graphql(`
  query Restrictions {
    restrictions {
      id
      handle
      unit
      idea {
        id
        title
      }
      topic
      reason
      since
    }
  }
`);

export const SetRestrictionMutation = graphql(`
  mutation SetRestriction($input: SetRestrictionInput!) {
    answer: setRestriction(input: $input) {
      ... on RestrictionChanged {
        inForce
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const LiftRestrictionMutation = graphql(`
  mutation LiftRestriction($input: LiftRestrictionInput!) {
    answer: liftRestriction(input: $input) {
      ... on RestrictionChanged {
        inForce
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export type Restriction = ResultOf<typeof RestrictionsQuery>['restrictions'][number];
