import { graphql, type ResultOf } from '../graphql';

export const ModerationItemFields = graphql(`
  fragment ModerationItemFields on ModerationItem {
    id
    kind
    idea {
      id
      title
      summary
      topic
      tags
      stage
    }
    comment {
      id
      text
      author
      signedAs
      removed
      fromIdea {
        id
        title
      }
    }
    ofIdea {
      id
      title
      stage
    }
    reasons
    matches {
      topic
      phrase
      found
    }
    reports
    createdAt
    decision
    decisionReason
    decidedAt
  }
`);

export const ModerationQueueQuery = graphql(
  `
    query ModerationQueue($done: Boolean!, $after: String) {
      moderationQueue(first: 20, done: $done, after: $after) {
        nodes {
          ...ModerationItemFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ModerationItemFields],
);

export const DecideModerationMutation = graphql(
  `
    mutation DecideModeration($input: DecideModerationInput!) {
      answer: decideModeration(input: $input) {
        ... on ModerationDecided {
          item {
            ...ModerationItemFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [ModerationItemFields],
);

export const MergePartsQuery = graphql(`
  query MergeParts($ideaId: ID!, $intoId: ID!) {
    idea(id: $ideaId) {
      id
      title
      seconds {
        count
      }
      commentCount
      followers
      markets {
        id
        state
      }
    }
    into: idea(id: $intoId) {
      id
      title
    }
  }
`);

export const MergeIdeaMutation = graphql(`
  mutation MergeIdea($input: MergeIdeaInput!) {
    answer: mergeIdea(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          title
          stage
          mergedInto {
            id
            title
          }
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ReportMutation = graphql(`
  mutation Report($input: ReportInput!) {
    answer: report(input: $input) {
      ... on Reported {
        reported
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export type ModerationItem = ResultOf<typeof ModerationItemFields>;
export type Decision = NonNullable<ModerationItem['decision']>;
export type MergeParts = NonNullable<ResultOf<typeof MergePartsQuery>['idea']>;
