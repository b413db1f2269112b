import { graphql, type ResultOf } from '../graphql';

/** What a handle has signed. There is an answer for every handle, whether or not somebody has it. */
export const ProfileQuery = graphql(`
  query Profile($handle: String!, $after: String) {
    me {
      id
      handle
    }
    profile(handle: $handle) {
      handle
      ideas {
        part
        idea {
          id
          title
          topic
          stage
        }
      }
      comments(after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          text
          stance
          badge
          useful
          createdAt
          idea {
            id
            title
          }
        }
      }
    }
  }
`);

type Profile = ResultOf<typeof ProfileQuery>['profile'];
export type ProfileIdea = Profile['ideas'][number];
export type ProfileComment = Profile['comments']['nodes'][number];
