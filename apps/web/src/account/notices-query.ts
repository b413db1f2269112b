import { graphql } from '../graphql';

export const NoticesQuery = graphql(`
  query Notices($after: String) {
    me {
      id
      notices(first: 10, after: $after) {
        nodes {
          id
          text
          createdAt
          readAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const ReadNoticesMutation = graphql(`
  mutation ReadNotices($input: ReadNoticesInput!) {
    answer: readNotices(input: $input) {
      ... on AccountChanged {
        viewer {
          id
          unreadNotices
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
