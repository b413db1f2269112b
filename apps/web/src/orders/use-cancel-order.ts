import { t } from '@lingui/core/macro';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { sharesInWords } from '../format/shares';
import { graphql } from '../graphql';
import { BalanceFields } from '../session/me-query';
import { rereadAfterCommand } from '../session/reread-me';

const CancelOrderMutation = graphql(
  `
    mutation CancelOrder($input: CancelOrderInput!) {
      cancelOrder(input: $input) {
        ... on OrderCancelled {
          orderId
          cancelled
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

export function useCancelOrder() {
  return useCommand({
    send: async (orderId: string, idempotencyKey) => {
      const variables = { input: { orderId, idempotencyKey } };
      const { data } = await client.mutate({ mutation: CancelOrderMutation, variables });
      return data?.cancelOrder;
    },
    onDone: async ({ cancelled, balance }) => {
      await rereadAfterCommand(balance);
      return t`Cancelled ${sharesInWords(cancelled)}.`;
    },
  });
}
