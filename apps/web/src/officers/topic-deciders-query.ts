import { graphql, type ResultOf } from '../graphql';

export const TopicDecidersQuery = graphql(`
  query TopicDeciders {
    exchange {
      topics {
        topic
        ideaCount
      }
    }
    topicDeciders {
      topic
      deciders
      handles
    }
  }
`);

export const SetTopicDecidersMutation = graphql(`
  mutation SetTopicDeciders($input: SetTopicDecidersInput!) {
    answer: setTopicDeciders(input: $input) {
      ... on TopicDecidersChanged {
        topicDeciders {
          topic
          deciders
          handles
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export type TopicDeciders = ResultOf<typeof TopicDecidersQuery>['topicDeciders'][number];
