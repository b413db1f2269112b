import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { useExchange } from '../shell/exchange-query';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { useWide } from '../ui/use-wide';
import { FloorFilters } from './floor-filters';
import classes from './floor-page.module.css';
import { floorSentence, wantedSentence } from './floor-sentence';
import { type IdeaFilter, isNarrowed } from './idea-filter';
import { followingSlug, secondsSlug } from './idea-order';
import { IdeaRows } from './idea-rows';
import { MovingNow } from './moving-now';
import { OrderTabs } from './order-tabs';
import { RotatingSlot } from './rotating-slot';
import { SecondsWanted } from './seconds-wanted';
import { ShowFilter } from './show-filter';
import { TagLine } from './tag-line';
import { useFilter } from './use-filter';
import { type ShownIdeaList, useIdeaList } from './use-idea-list';
import { useSecondsWanted } from './use-seconds-wanted';
import { YourWeek } from './your-week';

export function FloorPage() {
  const exchange = useExchange();
  const { filter, setParam, tab } = useFilter();
  const list = useIdeaList(filter, exchange?.ideaCount);
  const isSeconds = tab === secondsSlug;
  const wanted = useSecondsWanted(filter, isSeconds);
  const onSearch = useCallback((search: string) => setParam('q', search), [setParam]);
  const onShow = useCallback((show: string) => setParam('list', show), [setParam]);
  const onTopic = useCallback((topic: string) => setParam('topic', topic), [setParam]);
  const wide = useWide();
  const aside = (
    <>
      {wide && <RotatingSlot />}
      <YourWeek />
      <MovingNow />
    </>
  );
  return (
    <Page title={t`The floor`} aside={aside}>
      <h1>{t`The floor`}</h1>
      <p className={classes.sentence}>
        {isSeconds
          ? wantedSentence(wanted.ideas?.totalCount ?? null)
          : floorSentence(filter, { listed: list.totalCount, ideaCount: exchange?.ideaCount })}
      </p>
      {!wide && tab === '' && (
        <div className={classes.slot}>
          <RotatingSlot />
        </div>
      )}
      <div className={classes.controls}>
        <OrderTabs active={tab} />
        <FloorFilters
          search={filter.search}
          topic={filter.topic}
          topics={exchange?.topics ?? []}
          onSearch={onSearch}
          onTopic={onTopic}
        />
      </div>
      {tab === followingSlug && <ShowFilter show={filter.show ?? ''} onShow={onShow} />}
      {filter.tag && <TagLine tag={filter.tag} onClear={() => setParam('tag', '')} />}
      {isSeconds ? (
        <SecondsWanted wanted={wanted} narrowed={isNarrowed(filter)} />
      ) : (
        <List list={list} filter={filter} />
      )}
    </Page>
  );
}

function List({ list, filter }: { list: ShownIdeaList; filter: IdeaFilter }) {
  const { ideas, totalCount, error, reread } = list;
  return (
    <>
      {error && <Problem error={error} onRetry={reread} />}
      {totalCount === null && !error && <Skeleton lines={12} label={t`Loading the ideas`} />}
      {totalCount === 0 && <Nothing filtered={isNarrowed(filter)} />}
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
        t`Nothing here matches. Try other words, or all topics and ideas.`
      ) : (
        <Trans>
          There are no ideas yet. <Link to="/propose">{t`Propose the first one`}</Link>
        </Trans>
      )}
    </p>
  );
}
