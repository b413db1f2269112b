import { graphql, type ResultOf } from '../graphql';
import { BlindModeFields } from './blind-mode';

/** What one's own account page shows and changes; every change answers with it. */
export const AccountFields = graphql(
  `
  fragment AccountFields on Viewer {
    id
    handle
    unit
    roles
    canTrade
    name
    email
    emailVerified
    hasPassword
    unreadNotices
    blindMode {
      ...BlindModeFields
    }
    sessions {
      id
      method
      address
      agent
      createdAt
      seenAt
      expiresAt
      current
    }
    accessTokens {
      id
      name
      readOnly
      createdAt
      seenAt
      expiresAt
    }
  }
`,
  [BlindModeFields],
);

export const AccountQuery = graphql(
  `
    query Account {
      signInOptions {
        mail
      }
      me {
        ...AccountFields
      }
    }
  `,
  [AccountFields],
);

export type Account = ResultOf<typeof AccountFields>;
export type Session = Account['sessions'][number];
export type AccessToken = Account['accessTokens'][number];
