import { t } from '@lingui/core/macro';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { announce } from '../shell/announcements';
import { type ListMarketInput, ListMarketMutation } from './exchange-mutations';

/** Lists a market. What is said when it is done is the address of its page. */
export function useListMarket() {
  return useCommand({
    send: async (input: ListMarketInput, idempotencyKey) => {
      const variables = { input: { ...input, idempotencyKey } };
      const { data } = await client.mutate({ mutation: ListMarketMutation, variables });
      return data?.answer;
    },
    onDone: ({ market }, { ideaId }) => {
      announce(t`The market is listed as a draft.`);
      return `/ideas/${ideaId}?market=${market.id}`;
    },
  });
}
