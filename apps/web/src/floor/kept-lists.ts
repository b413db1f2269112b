import { client } from '../api/client';
import { type IdeaFilter, variablesOf } from './idea-filter';
import { IdeaList, type ReadPage } from './idea-list';
import { IdeasQuery, type ListedIdea } from './ideas-query';

const pageSize = 100;
const keptLists = 8;

/** Outside Apollo's cache: hundreds of ideas with their sparklines need no normalising, prices live elsewhere. */
const readPage: ReadPage = async (filter, after) => {
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

const lists = new Map<string, IdeaList>();

/** Lists that were shown are kept, so that coming back to the floor is instant and finds the old place. */
export function listOf(filter: IdeaFilter): IdeaList {
  const key = JSON.stringify([filter.orderBy, variablesOf(filter)]);
  const list = lists.get(key) ?? new IdeaList(filter, readPage, Date.now);
  lists.delete(key);
  lists.set(key, list);
  const [oldest] = lists.keys();
  if (lists.size > keptLists && oldest) lists.delete(oldest);
  return list;
}

/** Shows an idea as it is now in every list that has it. */
export function putIdea(idea: ListedIdea): void {
  for (const list of lists.values()) list.put(idea);
}
