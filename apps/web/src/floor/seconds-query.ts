import { graphql, type ResultOf } from '../graphql';
import { SecondsFields } from '../idea/stage/stage-query';

/** Ideas on their way to a market, the newest first. */
export const SecondsWantedQuery = graphql(
  `
    query SecondsWanted($first: Int!, $search: String, $topic: String, $tag: String) {
      ideas(
        first: $first
        orderBy: NEW
        search: $search
        topic: $topic
        tag: $tag
        stages: [PROPOSED, SECONDED, ANNOUNCED]
      ) {
        totalCount
        nodes {
          id
          title
          topic
          tags
          stage
          held
          opensAt
          proposedAt
          mine
          seconds {
            ...SecondsFields
          }
        }
      }
    }
  `,
  [SecondsFields],
);

export type WantedIdea = ResultOf<typeof SecondsWantedQuery>['ideas']['nodes'][number];
