import { t } from '@lingui/core/macro';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { formatShares } from '../format/shares';
import { graphql } from '../graphql';
import { BalanceFields } from '../session/me-query';
import { rereadAfterCommand } from '../session/reread-me';

const AmendOrderMutation = graphql(
  `
    mutation AmendOrder($input: AmendOrderInput!) {
      amendOrder(input: $input) {
        ... on OrderAmended {
          keptPlace
          balance {
            ...BalanceFields
          }
        }
        ... on OrderCancelled {
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

interface Amendment {
  orderId: string;
  price: string;
  /** The new open quantity. */
  quantity: string;
}

export function useAmendOrder() {
  return useCommand({
    send: async (amendment: Amendment, idempotencyKey) => {
      const variables = { input: { ...amendment, idempotencyKey } };
      const { data } = await client.mutate({ mutation: AmendOrderMutation, variables });
      return data?.amendOrder;
    },
    onDone: async (answer) => {
      await rereadAfterCommand(answer.balance);
      if ('cancelled' in answer) return t`Cancelled ${formatShares(answer.cancelled)} shares.`;
      return answer.keptPlace
        ? t`Changed; it keeps its place in the queue.`
        : t`Changed; it is last in the queue at its price.`;
    },
  });
}
