import { useEffect, useMemo } from 'react';
import { onConnected } from '../live/live';
import { useObservable } from '../live/observable';
import { type IdeaFilter, isNarrowed } from './idea-filter';
import type { IdeaListState } from './idea-list';
import { keepList } from './keep-list';
import { keptLists, listOf } from './kept-lists';
import { readIdeas } from './read-ideas';

const freshMs = 60_000;

export interface ShownIdeaList extends IdeaListState {
  reread: () => void;
}

/** `ideaCount` is the exchange's: when it changes, an idea was proposed and the list is read again. */
export function useIdeaList(
  { orderBy, search, topic, tag, show }: IdeaFilter,
  ideaCount: number | undefined,
): ShownIdeaList {
  const filter = useMemo(() => ({ orderBy, search, topic, tag, show }), [orderBy, search, topic, tag, show]);
  const lists = useObservable(keptLists);
  const list = useMemo(() => listOf(lists, filter, readIdeas), [lists, filter]);
  const state = useObservable(list.state);
  useEffect(() => {
    list.refresh(freshMs);
    return onConnected(() => void list.read());
  }, [list]);
  const { complete } = state;
  useEffect(() => (complete ? keepList(filter, list) : undefined), [list, complete, filter]);
  useEffect(() => {
    const { complete, totalCount } = list.state.get();
    if (!isNarrowed(filter) && complete && ideaCount !== undefined && ideaCount !== totalCount)
      void list.read();
  }, [list, ideaCount, filter]);
  return { ...state, reread: () => void list.read() };
}
