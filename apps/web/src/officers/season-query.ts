import { graphql, type ResultOf } from '../graphql';

export const SeasonsQuery = graphql(`
  query Seasons {
    seasons {
      id
      name
      startedAt
      endedAt
      startingAmount
      returnedAt
    }
  }
`);

export const EndSeasonMutation = graphql(`
  mutation EndSeason($input: EndSeasonInput!) {
    answer: endSeason(input: $input) {
      ... on SeasonEnded {
        ended {
          id
          name
        }
        next {
          id
          name
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export type Season = ResultOf<typeof SeasonsQuery>['seasons'][number];
