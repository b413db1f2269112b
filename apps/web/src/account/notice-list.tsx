import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatMoment } from '../format/time';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import classes from './account.module.css';
import { NoticesQuery, ReadNoticesMutation } from './notices-query';

/** What the exchange has to tell me, the newest first. */
export function NoticeList() {
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch, fetchMore } = useQuery(NoticesQuery, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const read = useKeyedMutation(ReadNoticesMutation, async () => {
    await client.refetchQueries({ include: [NoticesQuery] }).catch(() => undefined);
    return 'Read.';
  });
  const notices = data?.me?.notices;
  const unread = notices?.nodes.some(({ readAt }) => readAt === null) ?? false;
  const newest = notices?.nodes[0];
  const { hash } = useLocation();
  const there = notices !== undefined;
  // Who comes by the number in the header wants to read them, wherever they stand.
  useEffect(() => {
    if (there && hash === '#notices') place.current?.scrollIntoView();
  }, [there, hash]);
  return (
    <div ref={place} id="notices" className={classes.notices}>
      <Section
        title="Notices"
        aside={
          unread &&
          newest && (
            <button
              type="button"
              className={classes.quiet}
              disabled={read.busy}
              onClick={() => void read.run({ upToId: newest.id })}
            >
              Mark all as read
            </button>
          )
        }
      >
        {error && !notices && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
        {!error && !notices && <Skeleton lines={2} />}
        {notices?.nodes.length === 0 && <p className={classes.hint}>There is nothing to tell you.</p>}
        <ul className={classes.noticeList}>
          {notices?.nodes.map(({ id, text, createdAt, readAt }) => (
            <li key={id} data-testid="notice" data-unread={readAt === null || undefined}>
              <p>{text}</p>
              <p className={classes.hint}>
                {formatMoment(createdAt)}
                {readAt === null && ' · not read yet'}
              </p>
            </li>
          ))}
        </ul>
        <Refusal outcome={read.outcome} />
        {notices && <More pageInfo={notices.pageInfo} fetchMore={fetchMore} label="Show earlier ones" />}
      </Section>
    </div>
  );
}
