import { client } from '../api/client';
import { graphql } from '../graphql';
import { type IdeaFilter, variablesOf } from './idea-filter';

const CountQuery = graphql(`
  query IdeaCount($search: String, $topic: String, $tag: String, $following: Boolean, $watchList: ID) {
    ideas(first: 1, orderBy: NEW, search: $search, topic: $topic, tag: $tag, following: $following, watchList: $watchList) {
      totalCount
    }
  }
`);

export async function countIdeas(filter: IdeaFilter): Promise<number> {
  const variables = variablesOf(filter);
  const { data } = await client.query({ query: CountQuery, variables, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The answer has no data');
  return data.ideas.totalCount;
}
