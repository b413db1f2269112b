import { graphql, type ResultOf } from '../graphql';
import { QuoteFields } from '../live/quote';

export const IdeasQuery = graphql(
  `
    query Ideas($first: Int!, $after: String, $orderBy: IdeaOrder!, $search: String, $topic: String) {
      exchange {
        epoch
        sequence
      }
      ideas(first: $first, after: $after, orderBy: $orderBy, search: $search, topic: $topic) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          topic
          stage
          rank
          market {
            ...QuoteFields
            closesAt
            sparkline
            payout
          }
        }
      }
    }
  `,
  [QuoteFields],
);

export type ListedIdea = ResultOf<typeof IdeasQuery>['ideas']['nodes'][number];
