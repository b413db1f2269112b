import { graphql, type ResultOf } from '../../../graphql';

export const HistoryQuery = graphql(`
  query IdeaHistory($id: ID!) {
    idea(id: $id) {
      id
      history {
        id
        kind
        doneBy
        stage
        text
        at
      }
    }
  }
`);

export type IdeaEvent = NonNullable<ResultOf<typeof HistoryQuery>['idea']>['history'][number];
