import { graphql, type ResultOf, type VariablesOf } from '../../graphql';

export const PreviewOrderQuery = graphql(`
  query PreviewOrder($input: PreviewOrderInput!) {
    previewOrder(input: $input) {
      ... on OrderPreview {
        filled
        resting
        dropped
        dropReason
        fills {
          price
          quantity
        }
        averagePrice
        cost
        hold
        newPrice
        payoffs {
          contract {
            name
          }
          profit
        }
      }
      ... on OrderRejected {
        code
        message
      }
    }
  }
`);

export type PreviewAnswer = ResultOf<typeof PreviewOrderQuery>['previewOrder'];
export type OrderPreview = Extract<PreviewAnswer, { __typename?: 'OrderPreview' }>;
export type DropReason = NonNullable<OrderPreview['dropReason']>;
export type OrderInput = VariablesOf<typeof PreviewOrderQuery>['input'];
