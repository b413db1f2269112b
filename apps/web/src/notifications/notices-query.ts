import { graphql, type ResultOf } from '../graphql';

export const NoticesQuery = graphql(`
  query Notices($after: String) {
    me {
      id
      notices(first: 20, after: $after) {
        nodes {
          id
          text
          path
          happened
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

export type Notice = NonNullable<ResultOf<typeof NoticesQuery>['me']>['notices']['nodes'][number];

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

export const NoticeSettingsQuery = graphql(`
  query NoticeSettings {
    me {
      id
      email
      emailVerified
      noticeSettings {
        kind
        inApp
        byEmail
      }
    }
    signInOptions {
      mail
    }
  }
`);

type SettingsOwner = NonNullable<ResultOf<typeof NoticeSettingsQuery>['me']>;
export type NoticeSetting = SettingsOwner['noticeSettings'][number];

export const SetNoticeMutation = graphql(`
  mutation SetNotice($input: SetNoticeInput!) {
    answer: setNotice(input: $input) {
      ... on NoticeSettingsChanged {
        noticeSettings {
          kind
          inApp
          byEmail
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
