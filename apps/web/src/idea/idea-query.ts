import { graphql, type ResultOf } from '../graphql';
import { MarketQuoteFields } from '../live/quote';
import { LifeFields } from './life/life-query';

/** What a market is about, and how much was traded in it. */
export const AboutMarketFields = graphql(`
  fragment AboutMarketFields on Market {
    id
    headline
    question
    criteria
    claim {
      template
      source
      resolver
      low
      high
      unit
    }
    volume
    tradeCount
    house {
      subsidy
    }
  }
`);

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
        topic
        stage
        headline
        rank
        merit {
          value
          band
          evidence
        }
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
          ...AboutMarketFields
        }
      }
    }
  `,
  [MarketQuoteFields, LifeFields, AboutMarketFields],
);

export type Idea = NonNullable<ResultOf<typeof IdeaQuery>['idea']>;
export type IdeaMarket = Idea['markets'][number];

/** YES and NO, in one book. Two outcomes of other names are shown as a market of many is. */
export const isTwoOutcome = ({ contracts }: { contracts: readonly { readonly name: string }[] }): boolean =>
  contracts.length === 2 && contracts[0]?.name === 'YES';
