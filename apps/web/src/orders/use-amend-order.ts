import { t } from '@lingui/core/macro';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { formatShares } from '../format/shares';
import { graphql } from '../graphql';
import { BalanceFields, OrderFields } from '../session/me-query';
import { rereadAfterCommand } from '../session/reread-me';
import { tellingHere } from '../session/told-here';
import { amendedSentence } from './amended-sentence';

const AmendOrderMutation = graphql(
  `
    mutation AmendOrder($input: AmendOrderInput!) {
      amendOrder(input: $input) {
        ... on OrderAmended {
          order {
            ...OrderFields
          }
          fills {
            price
            quantity
          }
          cost
          dropReason
          keptPlace
          sequence
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
  [BalanceFields, OrderFields],
);

interface Amendment {
  orderId: string;
  price: string;
  /** The new open quantity. */
  quantity: string;
}

export function useAmendOrder() {
  return useCommand({
    send: (amendment: Amendment, idempotencyKey) =>
      tellingHere(amendment.orderId, async () => {
        const variables = { input: { ...amendment, idempotencyKey } };
        const { data } = await client.mutate({ mutation: AmendOrderMutation, variables });
        return data?.amendOrder;
      }),
    onDone: async (answer, { quantity }) => {
      await rereadAfterCommand(answer.balance);
      if ('cancelled' in answer) return t`Cancelled ${formatShares(answer.cancelled)} shares.`;
      return amendedSentence(answer, quantity);
    },
  });
}
