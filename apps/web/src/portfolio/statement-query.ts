import { graphql, type ResultOf } from '../graphql';

/** Every token that came or went, newest first. */
export const StatementQuery = graphql(`
  query Statement($after: String, $kinds: [EntryKind!]) {
    me {
      id
      statement(first: 50, after: $after, kinds: $kinds) {
        nodes {
          sequence
          at
          account
          kind
          amount
          balance
          market {
            id
            ideaId
            question
          }
          trade {
            side
            price
            quantity
            contract {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What came and went of each kind, with what there is: the one adds up to the other. */
export const StatementTotalsQuery = graphql(`
  query StatementTotals {
    me {
      id
      balance {
        cash
        held
      }
      statementTotals {
        kind
        amount
        entries
      }
    }
  }
`);

export type EntryKind = StatementEntry['kind'];
type Page = NonNullable<ResultOf<typeof StatementQuery>['me']>['statement'];
export type StatementEntry = Page['nodes'][number];
