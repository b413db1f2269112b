import { graphql, type ResultOf } from '../graphql';
import { QuoteFields } from '../live/quote';
import { BookFields } from './book/use-book';
import { TradeFields } from './tape/use-trades';

/** `exchange` comes first: the answer is at least as new as its sequence. */
export const IdeaQuery = graphql(
  `
    query Idea($id: ID!) {
      exchange {
        epoch
        sequence
      }
      idea(id: $id) {
        id
        title
        summary
        topic
        stage
        rank
        proposedAt
        imported {
          number
          kind
          discussionRounds
          createdOn
        }
        market {
          ...QuoteFields
          question
          closesAt
          payout
          volume
          tradeCount
          book {
            ...BookFields
          }
          trades(first: 20) {
            nodes {
              ...TradeFields
            }
          }
        }
      }
    }
  `,
  [QuoteFields, BookFields, TradeFields],
);

export type Idea = NonNullable<ResultOf<typeof IdeaQuery>['idea']>;
export type IdeaMarket = NonNullable<Idea['market']>;
