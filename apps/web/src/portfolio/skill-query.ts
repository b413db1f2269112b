import { graphql, type ResultOf } from '../graphql';

export const SkillQuery = graphql(`
  query Skill {
    me {
      id
      skill {
        resolved
        brier
        baseline
        calibrationError
        peer
        peerHeadlines
        profitPerToken
        marketsTraded
        weight
        calibration {
          chance
          happened
          count
        }
      }
    }
  }
`);

export type Skill = NonNullable<ResultOf<typeof SkillQuery>['me']>['skill'];
