import { graphql } from '../../graphql';
import { BalanceFields, OrderFields } from '../../session/me-query';

export const PlaceOrderMutation = graphql(
  `
    mutation PlaceOrder($input: PlaceOrderInput!) {
      placeOrder(input: $input) {
        ... on OrderPlaced {
          order {
            ...OrderFields
          }
          fills {
            price
            quantity
          }
          cost
          dropReason
          balance {
            ...BalanceFields
          }
        }
        ... on OrderRejected {
          code
          message
        }
      }
    }
  `,
  [BalanceFields, OrderFields],
);
