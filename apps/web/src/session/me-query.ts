import { graphql, type ResultOf } from '../graphql';
import { MarketQuoteFields } from '../live/quote';

export const BalanceFields = graphql(`
  fragment BalanceFields on Balance {
    cash
    held
    inPositions
    total
  }
`);

export const OrderFields = graphql(`
  fragment OrderFields on Order {
    id
    idea {
      id
      title
    }
    market {
      id
      question
    }
    contract {
      index
      name
    }
    side
    type
    timeInForce
    expiresAt
    postOnly
    reduceOnly
    selfTradeMode
    price
    quantity
    filled
    open
    state
    placedAt
  }
`);

/** Everything that belongs to the signed-in member. One query, so that all screens agree. */
export const MeQuery = graphql(
  `
    query Me {
      exchange {
        epoch
        sequence
      }
      me {
        id
        handle
        unit
        canTrade
        roles
        status
        balance {
          ...BalanceFields
        }
        positions {
          idea {
            id
            title
          }
          market {
            ...MarketQuoteFields
            question
          }
          contract {
            index
            name
          }
          quantity
          averageCost
          value
          profit
        }
        orders {
          ...OrderFields
        }
      }
    }
  `,
  [BalanceFields, OrderFields, MarketQuoteFields],
);

export type Viewer = NonNullable<ResultOf<typeof MeQuery>['me']>;
export type Order = ResultOf<typeof OrderFields>;
export type Position = Viewer['positions'][number];
