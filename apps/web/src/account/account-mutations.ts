import { graphql } from '../graphql';
import { AccountFields } from './account-query';

/** Every answer brings the account as it is now, which the page then shows. */
const AccountAnswer = graphql(
  `
    fragment AccountAnswer on AccountResult {
      ... on AccountChanged {
        viewer {
          ...AccountFields
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  `,
  [AccountFields],
);

export const ChangeProfileMutation = graphql(
  `
    mutation ChangeProfile($input: ChangeProfileInput!) {
      answer: changeProfile(input: $input) {
        ...AccountAnswer
      }
    }
  `,
  [AccountAnswer],
);

export const SendVerificationMutation = graphql(
  `
    mutation SendVerification($input: SendVerificationInput!) {
      answer: sendVerification(input: $input) {
        ...AccountAnswer
      }
    }
  `,
  [AccountAnswer],
);

export const ChangePasswordMutation = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      answer: changePassword(input: $input) {
        ...AccountAnswer
      }
    }
  `,
  [AccountAnswer],
);

export const RevokeSessionMutation = graphql(
  `
    mutation RevokeSession($input: RevokeSessionInput!) {
      answer: revokeSession(input: $input) {
        ...AccountAnswer
      }
    }
  `,
  [AccountAnswer],
);

export const RevokeOtherSessionsMutation = graphql(
  `
    mutation RevokeOtherSessions($input: RevokeOtherSessionsInput!) {
      answer: revokeOtherSessions(input: $input) {
        ...AccountAnswer
      }
    }
  `,
  [AccountAnswer],
);

export const CreateAccessTokenMutation = graphql(
  `
    mutation CreateAccessToken($input: CreateAccessTokenInput!) {
      answer: createAccessToken(input: $input) {
        ... on AccessTokenCreated {
          token
          viewer {
            ...AccountFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [AccountFields],
);
