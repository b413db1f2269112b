import { client } from '../api/client';
import { graphql, type VariablesOf } from '../graphql';
import { type IdeaFilter, variablesOf } from './idea-filter';

const RanksQuery = graphql(`
  query Ranks($first: Int!, $after: String, $search: String, $topic: String, $tag: String, $following: Boolean, $watchList: ID) {
    exchange {
      epoch
      sequence
    }
    ideas(first: $first, after: $after, orderBy: RANK, search: $search, topic: $topic, tag: $tag, following: $following, watchList: $watchList) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        rank
        merit {
          value
          band
          evidence
        }
      }
    }
  }
`);

const CountQuery = graphql(`
  query IdeaCount($search: String, $topic: String, $tag: String, $following: Boolean, $watchList: ID) {
    ideas(first: 1, orderBy: NEW, search: $search, topic: $topic, tag: $tag, following: $following, watchList: $watchList) {
      totalCount
    }
  }
`);

const pageSize = 100;

/** Reads the ranks of a list for the rank store, which takes them from the answers. */
export async function readRanks(filter: IdeaFilter, stopped: () => boolean): Promise<void> {
  let after: string | null = null;
  do {
    const page = await readPage({ first: pageSize, after, ...variablesOf(filter) });
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && !stopped());
}

async function readPage(variables: VariablesOf<typeof RanksQuery>) {
  const { data } = await client.query({ query: RanksQuery, variables, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The answer has no data');
  return data.ideas;
}

export async function countIdeas(filter: IdeaFilter): Promise<number> {
  const variables = variablesOf(filter);
  const { data } = await client.query({ query: CountQuery, variables, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The answer has no data');
  return data.ideas.totalCount;
}
