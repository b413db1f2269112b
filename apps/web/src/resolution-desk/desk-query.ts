import { graphql, type ResultOf } from '../graphql';
import { AboutMarketFields } from '../idea/idea-query';
import { LifeFields } from '../idea/life/life-query';
import { MarketQuoteFields } from '../live/quote';

export const DeskQuery = graphql(`
  query ResolutionDesk {
    resolutionDesk {
      state
      since
      eligible
      reason
      eligibleCount
      drawn
      draws
      decided
      market {
        id
        ideaId
        headline
        question
        state
        closesAt
        resolution {
          isMine
        }
        verdict {
          outcome
        }
      }
    }
  }
`);

/** What one needs to know of a market to say how it ended. */
export const DeskMarketQuery = graphql(
  `
    query DeskMarket($id: ID!) {
      exchange {
        epoch
        sequence
      }
      market(id: $id) {
        ...MarketQuoteFields
        ...LifeFields
        ...AboutMarketFields
      }
    }
  `,
  [MarketQuoteFields, LifeFields, AboutMarketFields],
);

export type DeskItem = ResultOf<typeof DeskQuery>['resolutionDesk'][number];
export type DeskState = DeskItem['state'];
