import { graphql, type ResultOf } from '../graphql';

/** What waits for the signed-in member; no more than leads there. */
export const DutiesQuery = graphql(`
  query Duties {
    me {
      id
      duties {
        id
        kind
        marketId
        ideaId
        title
        question
        dueAt
        open
        vote
      }
    }
  }
`);

export const DutyFields = graphql(`
  fragment DutyFields on Duty {
    id
    kind
    marketId
    ideaId
    question
    criteria
    title
    text
    casesFor
    casesAgainst
    outcome
    evidence {
      text
      url
    }
    challengeReason {
      text
      url
    }
    dueAt
    open
    vote
  }
`);

export const DutyQuery = graphql(
  `
    query Duty($id: ID!) {
      duty(id: $id) {
        ...DutyFields
      }
    }
  `,
  [DutyFields],
);

export const VoteMutation = graphql(
  `
    mutation VoteOnDuty($input: VoteOnDutyInput!) {
      answer: voteOnDuty(input: $input) {
        ... on DutyChanged {
          duty {
            ...DutyFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [DutyFields],
);

export const DeclineMutation = graphql(`
  mutation DeclineDuty($input: DeclineDutyInput!) {
    answer: declineDuty(input: $input) {
      ... on DutyChanged {
        duty {
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

export type Duty = ResultOf<typeof DutyFields>;
export type ListedDuty = NonNullable<ResultOf<typeof DutiesQuery>['me']>['duties'][number];
export type DutyKind = Duty['kind'];
