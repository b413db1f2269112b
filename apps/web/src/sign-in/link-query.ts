import { graphql, type ResultOf } from '../graphql';

/** What a link that works once is for; null when it does not work, or not any more. */
export const LinkQuery = graphql(`
  query Link($token: String!) {
    exchange {
      name
    }
    link(token: $token) {
      kind
      name
      email
      unit
      roles
      trading
      invitedBy
      suggestedHandle
      expiresAt
    }
  }
`);

export type LinkPreview = NonNullable<ResultOf<typeof LinkQuery>['link']>;
