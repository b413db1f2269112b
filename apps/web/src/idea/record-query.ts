import { graphql } from '../graphql';

/** How an imported idea ended. Asked for only when it may be shown: after settlement, or to whoever settles. */
export const RecordQuery = graphql(`
  query Record($id: ID!) {
    idea(id: $id) {
      id
      imported {
        number
        status
        recordedOutcome
        resolvedOn
      }
    }
  }
`);
