import { useEffect, useMemo } from 'react';
import { client } from '../api/client';
import { onConnected } from '../live/live';
import { useObservable } from '../live/observable';
import { type IdeaFilter, IdeaList, type IdeaListState, type ReadPage } from './idea-list';
import { IdeasQuery } from './ideas-query';
import { keepRanks } from './keep-ranks';

const pageSize = 100;
const freshMs = 60_000;
const keptLists = 8;

/** Outside Apollo's cache: hundreds of ideas with their sparklines need no normalising, prices live elsewhere. */
const readPage: ReadPage = async ({ orderBy, search, topic }, after) => {
  const { data } = await client.query({
    query: IdeasQuery,
    variables: { first: pageSize, after, orderBy, search: search || null, topic: topic || null },
    fetchPolicy: 'no-cache',
  });
  if (!data) throw new Error('The answer has no data');
  const { nodes, totalCount, pageInfo } = data.ideas;
  return { nodes, totalCount, nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
};

const lists = new Map<string, IdeaList>();

/** Lists that were shown are kept, so that coming back to the floor is instant and finds the old place. */
function listOf(filter: IdeaFilter): IdeaList {
  const key = JSON.stringify([filter.orderBy, filter.search, filter.topic]);
  const list = lists.get(key) ?? new IdeaList(filter, readPage, Date.now);
  lists.delete(key);
  lists.set(key, list);
  const [oldest] = lists.keys();
  if (lists.size > keptLists && oldest) lists.delete(oldest);
  return list;
}

export interface ShownIdeaList extends IdeaListState {
  reread: () => void;
}

/** `ideaCount` is the exchange's: when it changes, an idea was proposed and the list is read again. */
export function useIdeaList(
  { orderBy, search, topic }: IdeaFilter,
  ideaCount: number | undefined,
): ShownIdeaList {
  const list = useMemo(() => listOf({ orderBy, search, topic }), [orderBy, search, topic]);
  const state = useObservable(list.state);
  useEffect(() => {
    list.refresh(freshMs);
    return onConnected(() => void list.read());
  }, [list]);
  const { complete } = state;
  useEffect(
    () => (complete ? keepRanks({ orderBy, search, topic }, list) : undefined),
    [list, complete, orderBy, search, topic],
  );
  useEffect(() => {
    const { complete, totalCount } = list.state.get();
    const unfiltered = search === '' && topic === '';
    if (unfiltered && complete && ideaCount !== undefined && ideaCount !== totalCount) void list.read();
  }, [list, ideaCount, search, topic]);
  return { ...state, reread: () => void list.read() };
}
