import { client } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { graphql } from '../../graphql';
import { BalanceFields, OrderFields } from '../../session/me-query';
import { rereadAfterCommand } from '../../session/reread-me';
import { placedSentence } from './placed-sentence';
import type { OrderInput } from './preview-query';

const PlaceOrderMutation = graphql(
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

export function usePlaceOrder() {
  return useCommand({
    send: async (input: OrderInput, idempotencyKey) => {
      const variables = { input: { ...input, idempotencyKey } };
      const { data } = await client.mutate({ mutation: PlaceOrderMutation, variables });
      return data?.placeOrder;
    },
    onDone: async (placed) => {
      await rereadAfterCommand(placed.balance);
      return placedSentence(placed);
    },
  });
}
