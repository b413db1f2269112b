import { graphql, type ResultOf } from '../graphql';

/** How one may sign in here; in the demo also as whom. */
export const SignInQuery = graphql(`
  query SignInPage {
    exchange {
      name
      demo
    }
    signInOptions {
      demo
      password
      mail
      singleSignOn {
        label
        path
      }
    }
    demoMembers {
      id
      handle
      unit
      role
    }
  }
`);

type SignInData = ResultOf<typeof SignInQuery>;
export type SignInOptions = SignInData['signInOptions'];
export type DemoMember = SignInData['demoMembers'][number];
