import { graphql, type ResultOf } from '../graphql';

export const FollowsFields = graphql(`
  fragment FollowsFields on Viewer {
    id
    follows {
      kind
      target
      at
      idea {
        id
        title
        stage
      }
    }
    watchLists {
      id
      name
      ideas {
        id
        title
        stage
      }
    }
  }
`);

/** What I follow. One query, so that all buttons and the page agree. */
export const FollowsQuery = graphql(
  `
    query Follows {
      me {
        ...FollowsFields
      }
    }
  `,
  [FollowsFields],
);

export const FollowMutation = graphql(
  `
    mutation Follow($input: FollowInput!) {
      answer: follow(input: $input) {
        ... on FollowsChanged {
          viewer {
            ...FollowsFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [FollowsFields],
);

export const UnfollowMutation = graphql(
  `
    mutation Unfollow($input: FollowInput!) {
      answer: unfollow(input: $input) {
        ... on FollowsChanged {
          viewer {
            ...FollowsFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [FollowsFields],
);

export const SaveWatchListMutation = graphql(
  `
    mutation SaveWatchList($input: SaveWatchListInput!) {
      answer: saveWatchList(input: $input) {
        ... on FollowsChanged {
          viewer {
            ...FollowsFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [FollowsFields],
);

export const DeleteWatchListMutation = graphql(
  `
    mutation DeleteWatchList($input: DeleteWatchListInput!) {
      answer: deleteWatchList(input: $input) {
        ... on FollowsChanged {
          viewer {
            ...FollowsFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [FollowsFields],
);

type Followed = ResultOf<typeof FollowsFields>;
export type Follow = Followed['follows'][number];
export type WatchList = Followed['watchLists'][number];
export type FollowKind = Follow['kind'];
