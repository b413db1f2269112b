import { graphql, type ResultOf, type VariablesOf } from '../graphql';

/** With what the exchange gave and took, so that nobody takes an allowance for a gain. */
export const ValueHistoryQuery = graphql(`
  query ValueHistory($range: HistoryRange!) {
    me {
      id
      valueHistory(range: $range) {
        points {
          at
          cash
          held
          inPositions
          total
        }
      }
      statement(first: 100, kinds: [ALLOWANCE, SEASON, LEAVER]) {
        nodes {
          at
          kind
          amount
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

type Read = NonNullable<ResultOf<typeof ValueHistoryQuery>['me']>;
export type ValuePoint = Read['valueHistory']['points'][number];
export type GivenEntries = Read['statement'];
export type ValueRange = VariablesOf<typeof ValueHistoryQuery>['range'];
