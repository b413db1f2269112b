import { graphql } from '../graphql';

export const InviteMemberMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    answer: inviteMember(input: $input) {
      ... on InvitationMade {
        link
        mailed
        invitation {
          id
          expiresAt
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const RevokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    answer: revokeInvitation(input: $input) {
      ... on InvitationRevoked {
        id
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
