import { client } from '../api/client';
import { variablesOf } from './idea-filter';
import type { ReadPage } from './idea-list';
import { IdeasQuery } from './ideas-query';

const pageSize = 100;

/** Outside Apollo's cache: hundreds of ideas with their sparklines need no normalising, prices live elsewhere. */
export const readIdeas: ReadPage = async (filter, after) => {
  const { orderBy } = filter;
  const { data } = await client.query({
    query: IdeasQuery,
    variables: { first: pageSize, after, orderBy, ...variablesOf(filter) },
    fetchPolicy: 'no-cache',
  });
  if (!data) throw new Error('The answer has no data');
  const { nodes, totalCount, pageInfo } = data.ideas;
  return { nodes, totalCount, nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
};
