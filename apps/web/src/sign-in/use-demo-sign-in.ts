import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import { SignInResultFields } from './signed-in-fields';
import { useEnter } from './use-enter';
import { useReturnPath } from './use-return-path';

const DemoSignInMutation = graphql(
  `
    mutation DemoSignIn($input: DemoSignInInput!) {
      answer: demoSignIn(input: $input) {
        ...SignInResultFields
      }
    }
  `,
  [SignInResultFields],
);

export function useDemoSignIn() {
  const enter = useEnter();
  const to = useReturnPath();
  return useKeyedMutation(DemoSignInMutation, (entered) => enter(entered, to));
}
