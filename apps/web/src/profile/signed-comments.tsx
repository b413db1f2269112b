import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { formatAge, formatDayAndClock } from '../format/time';
import { CommentText } from '../idea/talk/comment-text';
import { More } from '../ui/more';
import { Section } from '../ui/section';
import { said } from '../words/said';
import classes from './profile.module.css';
import type { ProfileComment } from './profile-query';

interface SignedCommentsProps extends Pick<ComponentProps<typeof More>, 'pageInfo' | 'fetchMore'> {
  comments: readonly ProfileComment[];
}

/** What was said under the handle, newest first, with the idea that it is about. */
export function SignedComments({ comments, ...pages }: SignedCommentsProps) {
  return (
    <Section title={t`Comments`}>
      {comments.length === 0 && <p className={classes.hint}>{t`No comment is signed with this handle.`}</p>}
      <ul className={classes.rows}>
        {comments.map((comment) => (
          <li key={comment.id} className={classes.comment} data-testid="signed-comment">
            <Head comment={comment} />
            <CommentText text={comment.text} />
          </li>
        ))}
      </ul>
      <More {...pages} label={t`Older comments`} />
    </Section>
  );
}

function Head({ comment: { id, idea, stance, badge, useful, createdAt } }: { comment: ProfileComment }) {
  return (
    <p className={classes.head}>
      {stance && (
        <span className={classes.stance} data-look={stance === 'FOR' ? 'for' : 'against'}>
          {stance === 'FOR' ? t`for` : t`against`}
        </span>
      )}
      {idea && (
        <span>
          <Trans>
            on <Link to={`/ideas/${idea.id}#${id}`}>{idea.title}</Link>
          </Trans>
        </span>
      )}
      {badge && <span>{said(badge)}</span>}
      {useful > 0 && <span>{plural(useful, { one: '# finds it useful', other: '# find it useful' })}</span>}
      <time dateTime={createdAt} title={formatDayAndClock(createdAt)}>
        {formatAge(createdAt)}
      </time>
    </p>
  );
}
