import { graphql, type ResultOf } from '../../graphql';

/** What an idea says, and who may change it. */
export const IdeaTextQuery = graphql(`
  query IdeaText($id: ID!) {
    idea(id: $id) {
      id
      title
      summary
      topic
      tags
      links
      version
      stage
      mine
    }
  }
`);

export type IdeaWords = NonNullable<ResultOf<typeof IdeaTextQuery>['idea']>;

export const VersionsQuery = graphql(`
  query Versions($id: ID!) {
    idea(id: $id) {
      id
      versions {
        version
        title
        summary
        topic
        tags
        links
        note
        at
      }
    }
  }
`);

export type Version = NonNullable<ResultOf<typeof VersionsQuery>['idea']>['versions'][number];

export const EditIdeaMutation = graphql(`
  mutation EditIdea($input: EditIdeaInput!) {
    answer: editIdea(input: $input) {
      ... on IdeaChanged {
        idea {
          id
          title
          summary
          topic
          tags
          links
          version
          held
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
