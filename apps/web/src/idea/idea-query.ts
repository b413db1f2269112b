import { graphql, type ResultOf } from '../graphql';
import { MarketQuoteFields } from '../live/quote';
import { LifeFields } from './life/life-query';

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
        markets {
          ...MarketQuoteFields
          ...LifeFields
          headline
          question
          criteria
          volume
          tradeCount
          house {
            subsidy
          }
        }
      }
    }
  `,
  [MarketQuoteFields, LifeFields],
);

export type Idea = NonNullable<ResultOf<typeof IdeaQuery>['idea']>;
export type IdeaMarket = Idea['markets'][number];

/** YES and NO, in one book. */
export const isTwoOutcome = ({ contracts }: { contracts: readonly unknown[] }): boolean =>
  contracts.length === 2;
