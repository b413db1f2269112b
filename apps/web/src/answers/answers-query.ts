import { graphql, type ResultOf } from '../graphql';
import { AnswerFields } from '../idea/clock/clock-query';

export const AnswerBookQuery = graphql(
  `
    query AnswerBook($after: String) {
      answerBook(first: 50, after: $after) {
        nodes {
          idea {
            id
            title
            topic
            rank
            youDecide
          }
          clock {
            state
            since
            dueAt
            deciders
            answers {
              ...AnswerFields
            }
          }
          answer {
            ...AnswerFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [AnswerFields],
);

/** When an idea has to be answered. */
export const AnswerRuleQuery = graphql(`
  query AnswerRule {
    exchange {
      ideasPolicy {
        topBand
        bandMinutes
        answerMinutes
      }
    }
  }
`);

export const DeciderRecordsQuery = graphql(`
  query DeciderRecords {
    deciderRecords {
      decider
      answered
      late
      overdue
    }
  }
`);

export const AnswersDueQuery = graphql(`
  query AnswersDue {
    me {
      id
      answersDue
    }
  }
`);

export type AnswerRule = ResultOf<typeof AnswerRuleQuery>['exchange']['ideasPolicy'];
export type BookItem = ResultOf<typeof AnswerBookQuery>['answerBook']['nodes'][number];
