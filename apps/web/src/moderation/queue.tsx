import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Choice } from '../ui/choice';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import classes from './moderation.module.css';
import { type ModerationItem, ModerationQueueQuery } from './moderation-query';
import { QueueItem } from './queue-item';

const pollMs = 10_000;
const firstPage = 20;
const lists = [
  { value: 'waiting', label: t`To decide` },
  { value: 'done', label: t`Done` },
] as const;

/** What curators have to look at, and what they have decided. */
export function Queue({ onMerge }: { onMerge: (item: ModerationItem) => void }) {
  const [list, setList] = useState<'waiting' | 'done'>('waiting');
  const [read, setRead] = useState(0);
  const { data, error, refetch, fetchMore } = useQuery(ModerationQueueQuery, {
    variables: { done: list === 'done' },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    // Who has read on is not thrown back to the first page.
    pollInterval: read > firstPage ? 0 : pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const queue = data?.moderationQueue;
  const more = async (options: { variables: { after: string | null } }) => {
    await fetchMore(options);
    setRead(firstPage + 1);
  };
  return (
    <>
      <Choice legend={t`Which`} options={lists} value={list} onChange={setList} look="quiet" />
      {!queue && error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!queue && !error && <Skeleton lines={5} />}
      {queue?.nodes.length === 0 && (
        <p className={classes.nothing}>
          {list === 'done' ? t`Nothing was decided yet.` : t`Nothing waits for a decision.`}
        </p>
      )}
      {queue && (
        <>
          <ul className={classes.items}>
            {queue.nodes.map((item) => (
              <QueueItem key={item.id} item={item} onMerge={onMerge} />
            ))}
          </ul>
          <More pageInfo={queue.pageInfo} fetchMore={more} label={t`Show more`} />
        </>
      )}
    </>
  );
}
