import { graphql } from '../../graphql';
import { SecondsFields } from './stage-query';

export const SecondIdeaMutation = graphql(
  `
    mutation SecondIdea($input: IdeaActInput!) {
      answer: secondIdea(input: $input) {
        ... on IdeaChanged {
          idea {
            id
            stage
            opensAt
            seconds {
              ...SecondsFields
            }
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [SecondsFields],
);

export const WithdrawSecondMutation = graphql(
  `
    mutation WithdrawSecond($input: IdeaActInput!) {
      answer: withdrawSecond(input: $input) {
        ... on IdeaChanged {
          idea {
            id
            stage
            seconds {
              ...SecondsFields
            }
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [SecondsFields],
);

export const AskIntoTeamMutation = graphql(`
  mutation AskIntoTeam($input: AskIntoTeamInput!) {
    answer: askIntoTeam(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          teamAsked
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const JoinTeamMutation = graphql(
  `
  mutation JoinTeam($input: IdeaActInput!) {
    answer: joinTeam(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          mine
          asked
          seconds {
            ...SecondsFields
          }
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`,
  [SecondsFields],
);

export const LeaveTeamMutation = graphql(
  `
  mutation LeaveTeam($input: IdeaActInput!) {
    answer: leaveTeam(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          mine
          asked
          seconds {
            ...SecondsFields
          }
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`,
  [SecondsFields],
);

export const EndBlindMutation = graphql(`
  mutation EndBlind($input: IdeaActInput!) {
    answer: endBlind(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          blind
          blindUntil
          proposer
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const RetireIdeaMutation = graphql(`
  mutation RetireIdea($input: RetireIdeaInput!) {
    answer: retireIdea(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          stage
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
