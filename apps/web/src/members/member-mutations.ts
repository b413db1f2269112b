import { graphql } from '../graphql';

export const SuspendMemberMutation = graphql(`
  mutation SuspendMember($input: MemberActionInput!) {
    answer: suspendMember(input: $input) {
      ... on MemberChanged {
        handle
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ReinstateMemberMutation = graphql(`
  mutation ReinstateMember($input: MemberActionInput!) {
    answer: reinstateMember(input: $input) {
      ... on MemberChanged {
        handle
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const RetireMemberMutation = graphql(`
  mutation RetireMember($input: MemberActionInput!) {
    answer: retireMember(input: $input) {
      ... on MemberChanged {
        handle
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const RevokeMemberSessionsMutation = graphql(`
  mutation RevokeMemberSessions($input: RevokeMemberSessionsInput!) {
    answer: revokeMemberSessions(input: $input) {
      ... on MemberSet {
        member {
          id
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const PlaceLegalHoldMutation = graphql(`
  mutation PlaceLegalHold($input: LegalHoldInput!) {
    answer: placeLegalHold(input: $input) {
      ... on LegalHoldChanged {
        held
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const LiftLegalHoldMutation = graphql(`
  mutation LiftLegalHold($input: LegalHoldInput!) {
    answer: liftLegalHold(input: $input) {
      ... on LegalHoldChanged {
        held
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const EraseMemberMutation = graphql(`
  mutation EraseMember($input: EraseMemberInput!) {
    answer: eraseMember(input: $input) {
      ... on Erased {
        at
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const SetMemberMutation = graphql(`
  mutation SetMember($input: SetMemberInput!) {
    answer: setMember(input: $input) {
      ... on MemberSet {
        member {
          id
          unit
          roles
          grade
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const MakeResetLinkMutation = graphql(`
  mutation MakeResetLink($input: MakeResetLinkInput!) {
    answer: makeResetLink(input: $input) {
      ... on LinkMade {
        link
        expiresAt
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
