import { client } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { graphql } from '../../graphql';
import { announce } from '../../shell/announcements';
import { IdeaQuery } from '../idea-query';

const SettleMarketMutation = graphql(`
  mutation SettleMarket($input: SettleMarketInput!) {
    settleMarket(input: $input) {
      ... on MarketSettled {
        market {
          id
          state
          payout
        }
      }
      ... on OrderRejected {
        code
        message
      }
    }
  }
`);

export function useSettleMarket(ideaId: string) {
  return useCommand({
    send: async (input: { marketId: string; payout: string }, idempotencyKey) => {
      const variables = { input: { ...input, idempotencyKey } };
      const { data } = await client.mutate({ mutation: SettleMarketMutation, variables });
      return data?.settleMarket;
    },
    onDone: async () => {
      await client.query({ query: IdeaQuery, variables: { id: ideaId }, fetchPolicy: 'network-only' });
      announce('The market is settled.');
      return 'The market is settled.';
    },
  });
}
