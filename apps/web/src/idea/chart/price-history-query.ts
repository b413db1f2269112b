import { graphql, type ResultOf } from '../../graphql';

export const PriceHistoryQuery = graphql(`
  query PriceHistory($id: ID!, $range: HistoryRange!, $contract: String!) {
    market(id: $id) {
      id
      priceHistory(range: $range, contract: $contract) {
        range
        firstAt
        points {
          at
          price
        }
      }
    }
  }
`);

export type PriceHistory = NonNullable<ResultOf<typeof PriceHistoryQuery>['market']>['priceHistory'];
