import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { FOLLOWING, type IdeaFilter } from './idea-filter';
import { followingSlug, tabOfSlug } from './idea-order';

type FilterName = 'q' | 'topic' | 'tag' | 'list';

interface FloorFilter {
  filter: IdeaFilter;
  /** Its slug. */
  tab: string;
  setParam: (name: FilterName, value: string) => void;
}

/** Order, search and topic live in the address, so that going back and sending a link work. */
export function useFilter(): FloorFilter {
  const [params, setParams] = useSearchParams();
  const setParam = useCallback(
    (name: FilterName, value: string) => {
      const change = (before: URLSearchParams) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      };
      setParams(change, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  const list = params.get('list') ?? '';
  const tab = tabOfSlug(list ? followingSlug : params.get('order'));
  const filter = {
    orderBy: tab?.order ?? 'RANK',
    search: params.get('q') ?? '',
    topic: params.get('topic') ?? '',
    tag: params.get('tag') ?? '',
    show: tab?.slug === followingSlug ? list || FOLLOWING : '',
  };
  return { filter, setParam, tab: tab?.slug ?? '' };
}
