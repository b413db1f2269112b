import { graphql, type ResultOf } from '../../graphql';
import { MarketQuoteFields } from '../../live/quote';

/** Where a market stands in its life, and what is said about its end. */
export const LifeFields = graphql(`
  fragment LifeFields on Market {
    id
    state
    stateReason
    stateUntil
    closesAt
    flaggedAt
    flagReason
    auctionPrice
    auctionVolume
    payout
    resolution {
      status
      payouts
      isVoid
      isMine
      challengeEndsAt
      evidence {
        text
        url
        value
        at
      }
      challenge {
        stake
        isMine
        text
        url
        at
      }
      history {
        status
        isMine
        byPanel
        at
        evidence {
          text
          url
        }
      }
    }
  }
`);

export const LifeQuery = graphql(
  `
    query Life($id: ID!) {
      exchange {
        epoch
        sequence
      }
      market(id: $id) {
        ...MarketQuoteFields
        ...LifeFields
      }
    }
  `,
  [MarketQuoteFields, LifeFields],
);

export type MarketLife = ResultOf<typeof LifeFields>;
export type Resolution = NonNullable<MarketLife['resolution']>;
