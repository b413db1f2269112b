import { graphql, type ResultOf } from '../graphql';

export const BoardsQuery = graphql(`
  query Boards($season: ID, $week: DateTime) {
    boards(season: $season, week: $week) {
      kind
      madeAt
      weekOf
      people
      rows {
        place
        handle
        value
        resolved
        mine
      }
    }
  }
`);

export type Board = ResultOf<typeof BoardsQuery>['boards'][number];

export const BoardTimesQuery = graphql(`
  query BoardTimes {
    boardWeeks
    seasons {
      id
      name
      endedAt
    }
    me {
      id
      skill {
        onBoards
        resolved
      }
    }
  }
`);

export const SetOnBoardsMutation = graphql(`
  mutation SetOnBoards($input: SetOnBoardsInput!) {
    answer: setOnBoards(input: $input) {
      ... on OnBoardsSet {
        viewer {
          id
          skill {
            onBoards
            resolved
          }
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
