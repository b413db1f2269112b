import { client } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { graphql, type VariablesOf } from '../../graphql';
import { announce } from '../../shell/announcements';
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
      announce('Your objection is recorded; nothing is paid until the officers have looked again.');
      return 'Your objection is recorded.';
    },
  });
}
