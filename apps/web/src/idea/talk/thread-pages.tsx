import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../ui/problem';
import { Skeleton } from '../../ui/skeleton';
import classes from './talk.module.css';
import { type Signature, ThreadsQuery } from './talk-query';
import { ThreadView } from './thread-view';

interface ThreadPagesProps {
  ideaId: string;
  mine: Signature | null;
}

/** All threads, newest first. */
export function ThreadPages({ ideaId, mine }: ThreadPagesProps) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, index) => (
    <ThreadPage
      key={after}
      ideaId={ideaId}
      mine={mine}
      after={after}
      onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
    />
  ));
}

interface ThreadPageProps extends ThreadPagesProps {
  after: string | null;
  /** Null where the next page is shown already. */
  onMore: ((after: string) => void) | null;
}

function ThreadPage({ ideaId, mine, after, onMore }: ThreadPageProps) {
  const { data, error, refetch } = useQuery(ThreadsQuery, {
    variables: { id: ideaId, after },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (!data && error) return <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  const page = data?.idea?.comments;
  if (!page) return <Skeleton lines={3} label={t`Loading the comments`} />;
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      {after === null && page.nodes.length === 0 && (
        <p className={classes.hint}>{t`Nobody has said anything yet.`}</p>
      )}
      {page.nodes.map((thread) => (
        <ThreadView key={thread.id} ideaId={ideaId} mine={mine} thread={thread} />
      ))}
      {onMore && hasNextPage && endCursor && (
        <Button
          size="xs"
          className={classes.more}
          onClick={() => onMore(endCursor)}
        >{t`Older comments`}</Button>
      )}
    </>
  );
}
