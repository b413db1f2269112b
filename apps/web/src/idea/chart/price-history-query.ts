import { graphql, type ResultOf } from '../../graphql';

export const PriceHistoryQuery = graphql(`
  query PriceHistory($id: ID!, $range: HistoryRange!) {
    idea(id: $id) {
      id
      market {
        id
        priceHistory(range: $range) {
          range
          firstAt
          points {
            at
            price
          }
        }
      }
    }
  }
`);

type IdeaWithHistory = NonNullable<ResultOf<typeof PriceHistoryQuery>['idea']>;
export type PriceHistory = NonNullable<IdeaWithHistory['market']>['priceHistory'];
