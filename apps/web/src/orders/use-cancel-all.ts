import { plural, t } from '@lingui/core/macro';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
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
      if (orders === 0) return t`There were no open orders.`;
      return plural(orders, { one: 'Cancelled # order.', other: 'Cancelled # orders.' });
    },
  });
}
