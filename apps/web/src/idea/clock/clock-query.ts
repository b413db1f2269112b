import { graphql, type ResultOf } from '../../graphql';

export const AnswerFields = graphql(`
  fragment AnswerFields on Answer {
    decision
    reason
    until
    decider
    at
    dueAt
    late
  }
`);

export const AnswerClockQuery = graphql(
  `
    query AnswerClock($id: ID!) {
      idea(id: $id) {
        id
        stage
        topic
        youDecide
        answerClock {
          state
          since
          dueAt
          deciders
          answers {
            ...AnswerFields
          }
        }
      }
    }
  `,
  [AnswerFields],
);

export const AnswerIdeaMutation = graphql(`
  mutation AnswerIdea($input: AnswerIdeaInput!) {
    answer: answerIdea(input: $input) {
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

export const ShipIdeaMutation = graphql(`
  mutation ShipIdea($input: ShipIdeaInput!) {
    answer: shipIdea(input: $input) {
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

export type Answer = ResultOf<typeof AnswerFields>;
export type AnsweredIdea = NonNullable<ResultOf<typeof AnswerClockQuery>['idea']>;
export type Clock = NonNullable<AnsweredIdea['answerClock']>;
export type Decision = Answer['decision'];
