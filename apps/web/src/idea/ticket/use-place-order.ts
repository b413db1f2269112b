import { client } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { graphql } from '../../graphql';
import { BalanceFields, OrderFields } from '../../session/me-query';
import { rereadAfterCommand } from '../../session/reread-me';
import { placedSentence } from './placed-sentence';
import type { OrderInput } from './preview-query';
import type { Stake } from './split-trade';

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
          cost
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

/** `stake` is what is held before the order. */
export function usePlaceOrder(stake: Stake | null) {
  return useCommand({
    send: async (input: OrderInput, idempotencyKey) => {
      const variables = { input: { ...input, idempotencyKey } };
      const { data } = await client.mutate({ mutation: PlaceOrderMutation, variables });
      return data?.placeOrder;
    },
    onDone: async (placed) => {
      await rereadAfterCommand(placed.balance);
      return placedSentence(placed, stake);
    },
  });
}
