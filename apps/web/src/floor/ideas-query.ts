import { graphql, type ResultOf } from '../graphql';
import { type Figure, type MarketQuote, QuoteFields } from '../live/quote';

/** A row of the list. */
const ListedFields = graphql(
  `
    fragment ListedFields on Idea {
      id
      title
      topic
      stage
      rank
      merit {
        value
        band
        evidence
      }
      market {
        ...QuoteFields
        closesAt
        sparkline
        payout
      }
    }
  `,
  [QuoteFields],
);

export const IdeasQuery = graphql(
  `
    query Ideas(
      $first: Int!
      $after: String
      $orderBy: IdeaOrder!
      $search: String
      $topic: String
      $tag: String
      $following: Boolean
      $watchList: ID
    ) {
      exchange {
        epoch
        sequence
      }
      ideas(
        first: $first
        after: $after
        orderBy: $orderBy
        search: $search
        topic: $topic
        tag: $tag
        following: $following
        watchList: $watchList
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ListedFields
        }
      }
    }
  `,
  [ListedFields],
);

/** One row again, when more of it may be shown. */
export const ListedIdeaQuery = graphql(
  `
    query ListedIdea($id: ID!) {
      exchange {
        epoch
        sequence
      }
      idea(id: $id) {
        ...ListedFields
      }
    }
  `,
  [ListedFields],
);

type Node = ResultOf<typeof ListedFields>;

export interface ListedIdea extends Omit<Node, 'market'> {
  market: (Omit<NonNullable<Node['market']>, Figure> & Pick<MarketQuote, Figure>) | null;
  /** Something about it changed since it was read. */
  outdated?: true;
}
