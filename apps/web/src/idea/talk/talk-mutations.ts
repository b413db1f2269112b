import { graphql } from '../../graphql';
import { CommentFields } from './talk-query';

export const AddCommentMutation = graphql(
  `
    mutation AddComment($input: AddCommentInput!) {
      answer: addComment(input: $input) {
        ... on CommentChanged {
          comment {
            ...CommentFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [CommentFields],
);

export const EditCommentMutation = graphql(
  `
    mutation EditComment($input: EditCommentInput!) {
      answer: editComment(input: $input) {
        ... on CommentChanged {
          comment {
            ...CommentFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [CommentFields],
);

export const RemoveCommentMutation = graphql(
  `
    mutation RemoveComment($input: RemoveCommentInput!) {
      answer: removeComment(input: $input) {
        ... on CommentChanged {
          comment {
            ...CommentFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [CommentFields],
);

export const MarkUsefulMutation = graphql(
  `
    mutation MarkUseful($input: MarkUsefulInput!) {
      answer: markUseful(input: $input) {
        ... on CommentChanged {
          comment {
            ...CommentFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [CommentFields],
);
