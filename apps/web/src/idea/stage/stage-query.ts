import { graphql, type ResultOf } from '../../graphql';

export const SecondsFields = graphql(`
  fragment SecondsFields on Seconds {
    count
    needed
    unitsNeeded
    mine
    allowed
  }
`);

export const StageQuery = graphql(
  `
    query IdeaStage($id: ID!) {
      idea(id: $id) {
        id
        stage
        stageAt
        opensAt
        auctionEndsAt
        blind
        blindUntil
        held
        season
        mine
        asked
        proposer
        team
        teamAsked
        mergedInto {
          id
          title
        }
        seconds {
          ...SecondsFields
        }
        market {
          id
          state
        }
      }
    }
  `,
  [SecondsFields],
);

export type StagedIdea = NonNullable<ResultOf<typeof StageQuery>['idea']>;
export type Stage = StagedIdea['stage'];
export type Seconds = ResultOf<typeof SecondsFields>;
