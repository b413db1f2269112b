import { t } from '@lingui/core/macro';
import { client } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { graphql, type VariablesOf } from '../../graphql';
import { rereadLife } from './use-fresh-life';

const ChallengeResolutionMutation = graphql(`
  mutation ChallengeResolution($input: ChallengeResolutionInput!) {
    challengeResolution(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

type Challenge = Omit<VariablesOf<typeof ChallengeResolutionMutation>['input'], 'idempotencyKey'>;

export function useChallenge() {
  return useCommand({
    send: async (challenge: Challenge, idempotencyKey) => {
      const variables = { input: { ...challenge, idempotencyKey } };
      const { data } = await client.mutate({ mutation: ChallengeResolutionMutation, variables });
      return data?.challengeResolution;
    },
    onDone: async (_answer, { marketId }) => {
      await rereadLife(marketId);
      return t`Your challenge is recorded.`;
    },
  });
}
