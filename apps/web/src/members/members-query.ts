import { graphql, type ResultOf } from '../graphql';

/** Names and addresses are for administrators: nobody else asks for them. */
const MemberFields = graphql(`
  fragment MemberFields on Member {
    id
    handle
    unit
    roles
    status
    trading
    createdAt
    name @include(if: $named)
    email @include(if: $named)
    lastSeenAt @include(if: $named)
    hasSignIn @include(if: $named)
    grade @include(if: $named)
  }
`);

export const MembersQuery = graphql(
  `
    query Members($search: String, $role: Role, $after: String, $named: Boolean!) {
      members(first: 50, search: $search, role: $role, after: $after) {
        totalCount
        nodes {
          ...MemberFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MemberFields],
);

export const LegalHoldsQuery = graphql(`
  query LegalHolds {
    legalHolds {
      memberId
      reason
      placedBy
      placedAt
    }
  }
`);

export const InvitationsQuery = graphql(`
  query Invitations {
    signInOptions {
      mail
    }
    invitations {
      id
      name
      email
      unit
      roles
      trading
      createdAt
      expiresAt
    }
  }
`);

export type Member = ResultOf<typeof MembersQuery>['members']['nodes'][number];
export type Invitation = ResultOf<typeof InvitationsQuery>['invitations'][number];
