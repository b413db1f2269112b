import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatShares } from '../format/shares';
import { useExchange } from '../shell/exchange-query';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { FloorFilters } from './floor-filters';
import classes from './floor-page.module.css';
import type { IdeaFilter } from './idea-list';
import { orderOfSlug } from './idea-order';
import { IdeaRows } from './idea-rows';
import { MovingNow } from './moving-now';
import { OrderTabs } from './order-tabs';
import { type ShownIdeaList, useIdeaList } from './use-idea-list';
import { YourWeek } from './your-week';

export function FloorPage() {
  const exchange = useExchange();
  const [filter, setParam] = useFilter();
  const list = useIdeaList(filter, exchange?.ideaCount);
  const onSearch = useCallback((search: string) => setParam('q', search), [setParam]);
  const onTopic = useCallback((topic: string) => setParam('topic', topic), [setParam]);
  const aside = (
    <>
      <YourWeek />
      <MovingNow />
    </>
  );
  return (
    <Page title="The floor" aside={aside}>
      <h1>The floor</h1>
      <p className={classes.sentence}>{sentence(filter, list.totalCount, exchange?.ideaCount)}</p>
      <div className={classes.controls}>
        <OrderTabs active={filter.orderBy} />
        <FloorFilters
          search={filter.search}
          topic={filter.topic}
          topics={exchange?.topics ?? []}
          onSearch={onSearch}
          onTopic={onTopic}
        />
      </div>
      <List list={list} filter={filter} />
    </Page>
  );
}

function List({ list, filter }: { list: ShownIdeaList; filter: IdeaFilter }) {
  const { ideas, totalCount, error, reread } = list;
  return (
    <>
      {error && <Problem error={error} onRetry={reread} />}
      {totalCount === null && !error && <Skeleton lines={12} label="Loading the ideas" />}
      {totalCount === 0 && <Nothing filtered={filter.search !== '' || filter.topic !== ''} />}
      {totalCount !== null && totalCount > 0 && (
        <IdeaRows ideas={ideas} totalCount={totalCount} orderBy={filter.orderBy} />
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <p className={classes.empty}>
      {filtered ? (
        'No title matches. Try other words or all topics.'
      ) : (
        <>
          There are no ideas yet. <Link to="/propose">Propose the first one</Link>
        </>
      )}
    </p>
  );
}

/** The list is read more often than the exchange's facts, so without a filter its total is the newer one. */
function sentence(
  { search, topic }: IdeaFilter,
  listed: number | null,
  ideaCount: number | undefined,
): string {
  const filtered = search !== '' || topic !== '';
  const all = (filtered ? null : listed) ?? ideaCount ?? null;
  const found = filtered && listed !== null && all !== null ? `${formatCount(listed)} of ` : '';
  const ideas = all === null ? 'Ideas' : `${found}${formatCount(all)} ideas`;
  return `${ideas}, ranked by price until merit is known. Nobody’s title is on this page.`;
}

const formatCount = (count: number): string => formatShares(BigInt(count));

/** Order, search and topic live in the address, so that going back and sending a link work. */
function useFilter(): [IdeaFilter, (name: 'q' | 'topic', value: string) => void] {
  const [params, setParams] = useSearchParams();
  const setParam = useCallback(
    (name: 'q' | 'topic', value: string) => {
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
  const filter = {
    orderBy: orderOfSlug(params.get('order')),
    search: params.get('q') ?? '',
    topic: params.get('topic') ?? '',
  };
  return [filter, setParam];
}
