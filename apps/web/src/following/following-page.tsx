import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { HandleLink } from '../profile/handle-link';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { FollowButton } from './follow-button';
import { type Follow, FollowsQuery } from './follow-query';
import { FollowWord } from './follow-word';
import classes from './following.module.css';
import { WatchLists } from './watch-lists';

/** What I follow, and my watch lists. Nobody else sees it. */
export function FollowingPage() {
  const { viewer } = useMe();
  return (
    <Page title={t`Following`}>
      <h1>{t`Following`}</h1>
      {viewer === null && <SignInCall>{t`Sign in to follow ideas, handles and tags.`}</SignInCall>}
      {viewer && <Followed />}
    </Page>
  );
}

function Followed() {
  const { data, error, refetch } = useQuery(FollowsQuery, { fetchPolicy: 'cache-and-network' });
  const me = data?.me;
  if (!me)
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={6} />
    );
  const of = (kind: Follow['kind']) => me.follows.filter((follow) => follow.kind === kind);
  return (
    <div className={classes.sections}>
      <p
        className={classes.hint}
      >{t`You are told when something happens to what you follow. Nobody sees what you follow, and no list of yours.`}</p>
      <Section title={t`Ideas`} aside={<Link to="/?list=following">{t`On the floor`}</Link>}>
        <Rows
          follows={of('IDEA')}
          nothing={t`You follow no idea. The word Follow stands below the title of each.`}
        />
      </Section>
      <Section title={t`Tags`}>
        <Rows
          follows={of('TAG')}
          nothing={t`You follow no tag. You are told of new ideas with a tag that you follow.`}
        />
        <FollowWord kind="TAG" />
      </Section>
      <Section title={t`Handles`}>
        <Rows
          follows={of('HANDLE')}
          nothing={t`You follow no handle. You are told of comments that are signed with a handle that you follow.`}
        />
        <FollowWord kind="HANDLE" />
      </Section>
      <WatchLists lists={me.watchLists} />
    </div>
  );
}

function Rows({ follows, nothing }: { follows: readonly Follow[]; nothing: string }) {
  if (follows.length === 0) return <p className={classes.hint}>{nothing}</p>;
  return (
    <ul className={classes.rows}>
      {follows.map((follow) => (
        <li key={follow.target} className={classes.row}>
          <Target follow={follow} />
          <FollowButton kind={follow.kind} target={follow.target} name={nameOf(follow)} />
        </li>
      ))}
    </ul>
  );
}

const nameOf = ({ idea, target }: Follow): string => idea?.title ?? target;

function Target({ follow: { kind, idea, target } }: { follow: Follow }) {
  if (idea) return <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>;
  if (kind === 'TAG') return <Link to={`/?tag=${encodeURIComponent(target)}`}>#{target}</Link>;
  return <HandleLink handle={target} />;
}
