import { client } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { rereadAfterCommand } from '../../session/reread-me';
import { PlaceOrderMutation } from './place-order-mutation';
import { type OrderWords, placedSentence } from './placed-sentence';
import type { OrderInput } from './preview-query';

/** `words` is what was known of the market before the order. */
export function usePlaceOrder(words: OrderWords) {
  return useCommand({
    send: async (input: OrderInput, idempotencyKey) => {
      const variables = { input: { ...input, idempotencyKey } };
      const { data } = await client.mutate({ mutation: PlaceOrderMutation, variables });
      return data?.placeOrder;
    },
    onDone: async (placed) => {
      await rereadAfterCommand(placed.balance);
      return placedSentence(placed, words);
    },
  });
}
