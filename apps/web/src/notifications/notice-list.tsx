import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { useRef } from 'react';
import { Link } from 'react-router';
import { client } from '../api/client';
import { randomKey } from '../api/intent';
import { sendKeyed } from '../api/keyed-mutation';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatMoment } from '../format/time';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { said } from '../words/said';
import { type Notice, NoticesQuery, ReadNoticesMutation } from './notices-query';
import classes from './notifications.module.css';

const pollMs = 30_000;
/** As the query asks for. */
const pageSize = 20;

/** What the exchange has to tell me, the newest first. */
export function NoticeList() {
  const isLong = useRef(false);
  const { data, error, refetch, fetchMore } = useQuery(NoticesQuery, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: pollMs,
    // The first page anew would take away what was asked for besides.
    skipPollAttempt: () => document.hidden || isLong.current,
  });
  const notices = data?.me?.notices;
  isLong.current = (notices?.nodes.length ?? 0) > pageSize;
  const reread = () => void refetch().catch(() => undefined);
  const read = useKeyedMutation(ReadNoticesMutation, () => {
    for (const notice of notices?.nodes ?? []) if (notice.readAt === null) markRead(notice);
    if (!isLong.current) reread();
    return t`Read.`;
  });
  const readUpTo = async (upToId: string) => {
    if ((await read.run({ upToId })).kind === 'refused') reread();
  };
  const newest = notices?.nodes[0];
  const unread = notices?.nodes.some(({ readAt }) => readAt === null) ?? false;
  const readAll = unread && newest && (
    <button
      type="button"
      className={classes.quiet}
      disabled={read.busy}
      onClick={() => void readUpTo(newest.id)}
    >{t`Mark all as read`}</button>
  );
  return (
    <Section title={t`Notifications`} aside={readAll}>
      {error && !notices && <Problem error={error} onRetry={reread} />}
      {!error && !notices && <Skeleton lines={4} />}
      {notices?.nodes.length === 0 && (
        <p
          className={classes.hint}
        >{t`There is nothing to tell you. When somebody mentions you, an order of yours is filled or an idea that you follow goes on, it stands here.`}</p>
      )}
      <ul className={classes.list}>
        {notices?.nodes.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ul>
      <Refusal outcome={read.outcome} />
      {notices && <More pageInfo={notices.pageInfo} fetchMore={fetchMore} label={t`Show earlier ones`} />}
    </Section>
  );
}

function NoticeItem({ notice }: { notice: Notice }) {
  const { text, path, happened, createdAt, readAt } = notice;
  return (
    <li data-testid="notice" data-unread={readAt === null || undefined}>
      <p>
        {path ? (
          <Link to={path} onClick={() => readAt === null && void markFollowed(notice)}>
            {said(text)}
          </Link>
        ) : (
          said(text)
        )}
      </p>
      <p className={classes.hint}>
        {formatMoment(createdAt)}
        {happened > 1 && ` · ${plural(happened, { one: '# time', other: '# times' })}`}
        {readAt === null && ` · ${t`not read yet`}`}
      </p>
    </li>
  );
}

/** Who follows it has read it; where that cannot be sent, it stays unread. */
async function markFollowed(notice: Notice): Promise<void> {
  const input = { upToId: notice.id, alone: true, idempotencyKey: randomKey() };
  const answer = await sendKeyed(ReadNoticesMutation, input).catch(() => undefined);
  if (answer?.__typename === 'AccountChanged') markRead(notice);
}

function markRead(notice: Notice): void {
  const readAt = new Date().toISOString();
  client.cache.modify({ id: client.cache.identify(notice) ?? '', fields: { readAt: () => readAt } });
}
