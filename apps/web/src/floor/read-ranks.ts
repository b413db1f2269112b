import { client } from '../api/client';
import { graphql } from '../graphql';
import type { IdeaFilter } from './idea-list';

const RanksQuery = graphql(`
  query Ranks($first: Int!, $after: String, $search: String, $topic: String) {
    exchange {
      epoch
      sequence
    }
    ideas(first: $first, after: $after, orderBy: RANK, search: $search, topic: $topic) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        rank
      }
    }
  }
`);

const pageSize = 100;

/** Reads the ranks of a list for the rank store, which takes them from the answers, and counts its ideas. */
export async function readRanks({ search, topic }: IdeaFilter, stopped: () => boolean): Promise<number> {
  let after: string | null = null;
  let totalCount = 0;
  do {
    const page = await readPage({ first: pageSize, after, search: search || null, topic: topic || null });
    totalCount = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && !stopped());
  return totalCount;
}

async function readPage(variables: {
  first: number;
  after: string | null;
  search: string | null;
  topic: string | null;
}) {
  const { data } = await client.query({ query: RanksQuery, variables, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The answer has no data');
  return data.ideas;
}
