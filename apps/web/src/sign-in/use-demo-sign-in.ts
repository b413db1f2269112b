import { useNavigate, useSearchParams } from 'react-router';
import { client } from '../api/client';
import { useCommand } from '../api/use-command';
import { graphql } from '../graphql';
import { useSessionChange } from '../session/use-session-change';
import { returnPath } from './return-path';

const DemoSignInMutation = graphql(`
  mutation DemoSignIn($input: DemoSignInInput!) {
    demoSignIn(input: $input) {
      ... on SignedIn {
        viewer {
          id
          handle
        }
      }
      ... on SignInRefused {
        code
        message
      }
    }
  }
`);

/** The session itself is a cookie that scripts cannot read. */
export function useDemoSignIn() {
  const sessionChanged = useSessionChange();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return useCommand({
    send: async (memberId: string) => {
      const { data } = await client.mutate({
        mutation: DemoSignInMutation,
        variables: { input: { memberId } },
      });
      return data?.demoSignIn;
    },
    onDone: async ({ viewer }) => {
      await sessionChanged();
      await navigate(returnPath(params.get('to')), { replace: true });
      return `Signed in as ${viewer.handle}.`;
    },
  });
}
