import { graphql, type ResultOf } from '../../graphql';

const MeritFields = graphql(`
  fragment MeritFields on Merit {
    value
    low
    high
    people
    stakes
    early
    evidence
    rank
    band
    bandSize
    why
    breakdown {
      name
      value
      words
    }
    publishedAt
  }
`);

/** All that is published of an idea's merit, and what matters to it about who asks. */
export const MeritQuery = graphql(
  `
    query Merit($id: ID!) {
      exchange {
        epoch
        sequence
      }
      idea(id: $id) {
        id
        shown
        rank
        mine
        youDecide
        merit {
          ...MeritFields
        }
      }
    }
  `,
  [MeritFields],
);

export type MeritFacts = NonNullable<ResultOf<typeof MeritQuery>['idea']>;
export type IdeaMerit = ResultOf<typeof MeritFields>;
