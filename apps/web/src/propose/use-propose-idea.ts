import { useNavigate } from 'react-router';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { graphql } from '../graphql';
import { ExchangeQuery } from '../shell/exchange-query';

const ProposeIdeaMutation = graphql(`
  mutation ProposeIdea($input: ProposeIdeaInput!) {
    proposeIdea(input: $input) {
      ... on IdeaProposed {
        idea {
          id
          title
        }
      }
      ... on IdeaRejected {
        code
        message
      }
    }
  }
`);

export interface Proposal {
  title: string;
  summary: string;
  topic: string;
}

export function useProposeIdea() {
  const navigate = useNavigate();
  return useCommand({
    send: async (proposal: Proposal, idempotencyKey) => {
      const variables = { input: { ...proposal, idempotencyKey } };
      const { data } = await client.mutate({ mutation: ProposeIdeaMutation, variables });
      return data?.proposeIdea;
    },
    onDone: async ({ idea }) => {
      await client.refetchQueries({ include: [ExchangeQuery] }).catch(() => undefined);
      await navigate(`/ideas/${idea.id}`);
      return `Proposed “${idea.title}”.`;
    },
  });
}
