import { graphql } from '../graphql';

/** The answer of every sign-in. The session itself is a cookie that scripts cannot read. */
export const SignInResultFields = graphql(`
  fragment SignInResultFields on SignInResult {
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
`);
