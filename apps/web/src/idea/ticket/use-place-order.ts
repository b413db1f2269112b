import { useRef } from 'react';
import { client } from '../../api/client';
import { type CommandState, commandOf, isRefusal } from '../../api/use-command';
import { rereadAfterCommand } from '../../session/reread-me';
import { PlaceOrderMutation } from './place-order-mutation';
import { type OrderWords, placedSentence } from './placed-sentence';
import type { OrderInput } from './preview-query';
import { rereadMarket } from './reread-market';
import { showExpected, type UnderWay } from './show-expected';

interface Placing {
  sending: CommandState;
  /** What was known of the market before the order. */
  words: OrderWords;
  /** What the preview says of the very order; null where it says nothing. */
  underWay: UnderWay | null;
  /** Told of one that traded or waits. */
  onTaken: (orderId: string) => void;
}

/** The page shows the order at once as its preview told it, then as the exchange has confirmed it. */
export function usePlaceOrder({ sending, words, underWay, onTaken }: Placing) {
  const takeBack = useRef(() => {});
  return commandOf(sending, {
    send: async (input: OrderInput, idempotencyKey) => {
      if (underWay) takeBack.current = showExpected(input, underWay);
      const variables = { input: { ...input, idempotencyKey } };
      try {
        const { data } = await client.mutate({ mutation: PlaceOrderMutation, variables });
        if (!data || isRefusal(data.placeOrder)) takeBack.current();
        return data?.placeOrder;
      } catch (error) {
        takeBack.current();
        throw error;
      }
    },
    onDone: async (placed) => {
      const { order, fills } = placed;
      if (fills.length > 0 || order.open !== '0') onTaken(order.id);
      await rereadAfterCommand(placed.balance);
      takeBack.current();
      rereadMarket();
      return placedSentence(placed, words);
    },
  });
}
