import { graphql, type ResultOf } from '../../graphql';

/** A comment as every place shows it. */
export const CommentFields = graphql(`
  fragment CommentFields on Comment {
    id
    text
    stance
    author
    signedAs
    badge
    order {
      marketId
      side
      contract {
        index
        name
      }
    }
    useful
    myUseful
    isMine
    removed
    removedReason
    fromIdea {
      id
      title
    }
    createdAt
    editedAt
    parentId
  }
`);

/** The best cases, who I am to the idea, and how I could sign. */
export const ArgumentQuery = graphql(
  `
    query Argument($id: ID!) {
      me {
        id
        handle
        name
      }
      idea(id: $id) {
        id
        stage
        mine
        mergedInto {
          id
          title
        }
        commentCount
        casesFor(first: 3) {
          ...CommentFields
        }
        casesAgainst(first: 3) {
          ...CommentFields
        }
      }
    }
  `,
  [CommentFields],
);

/** Threads page by page; each page is a query of its own, so that all that is shown can be read again. */
export const ThreadsQuery = graphql(
  `
    query Threads($id: ID!, $after: String) {
      idea(id: $id) {
        id
        comments(first: 10, after: $after) {
          nodes {
            ...CommentFields
            replies(first: 10) {
              nodes {
                ...CommentFields
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [CommentFields],
);

/** Further answers in a thread. */
export const AnswersQuery = graphql(
  `
    query Answers($commentId: ID!, $after: String) {
      node(id: $commentId) {
        id
        ... on Comment {
          replies(first: 50, after: $after) {
            nodes {
              ...CommentFields
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  `,
  [CommentFields],
);

export type Comment = ResultOf<typeof CommentFields>;
export type Argument = NonNullable<ResultOf<typeof ArgumentQuery>['idea']>;
export type Thread = NonNullable<ResultOf<typeof ThreadsQuery>['idea']>['comments']['nodes'][number];
export type Stance = NonNullable<Comment['stance']>;
export type Signature = Comment['signedAs'];
