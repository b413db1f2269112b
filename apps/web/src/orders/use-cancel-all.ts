import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { counted } from '../format/time-left';
import { graphql } from '../graphql';
import { BalanceFields } from '../session/me-query';
import { rereadAfterCommand } from '../session/reread-me';

const CancelAllOrdersMutation = graphql(
  `
    mutation CancelAllOrders($input: CancelAllOrdersInput!) {
      cancelAllOrders(input: $input) {
        ... on AllOrdersCancelled {
          orders
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
  [BalanceFields],
);

/** Takes all open orders back: in one market, or everywhere when it is null. */
export function useCancelAll() {
  return useCommand({
    send: async (marketId: string | null, idempotencyKey) => {
      const variables = { input: { marketId, idempotencyKey } };
      const { data } = await client.mutate({ mutation: CancelAllOrdersMutation, variables });
      return data?.cancelAllOrders;
    },
    onDone: async ({ orders, balance }) => {
      await rereadAfterCommand(balance);
      return orders === 0 ? 'There were no open orders.' : `Cancelled ${counted(orders, 'order')}.`;
    },
  });
}
