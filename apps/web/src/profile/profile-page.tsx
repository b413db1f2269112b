import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useParams } from 'react-router';
import { FollowButton } from '../following/follow-button';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { OnTheBoards } from './on-the-boards';
import classes from './profile.module.css';
import { ProfileQuery } from './profile-query';
import { SignedComments } from './signed-comments';
import { SignedIdeas } from './signed-ideas';

/** A handle as other members may see it: what it signed, and nothing that leads to a name. */
export function ProfilePage() {
  const { viewer } = useMe();
  const handle = useParams().handle ?? '';
  return (
    <Page title={handle} aside={viewer && <OnTheBoards key={handle} handle={handle} />}>
      <div className={classes.who}>
        <h1>{handle}</h1>
        {viewer && viewer.handle !== handle && <FollowButton kind="HANDLE" target={handle} name={handle} />}
      </div>
      <p className={classes.intro}>
        {viewer?.handle === handle ? (
          <Trans>
            You, as others see you: what you signed with your handle, and nothing that you signed with your
            name. What you own is on your <Link to="/portfolio">portfolio</Link>, which nobody else sees.
          </Trans>
        ) : (
          <Trans>
            A handle is a pseudonym. Here is what was signed with it; what its member signed by name is not,
            nor what they own or trade.
          </Trans>
        )}
      </p>
      {viewer === null && <SignInCall>{t`Sign in to see what a handle has signed.`}</SignInCall>}
      {viewer && <Signed key={handle} handle={handle} />}
    </Page>
  );
}

function Signed({ handle }: { handle: string }) {
  const { data, error, refetch, fetchMore } = useQuery(ProfileQuery, {
    variables: { handle, after: null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (!data)
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={8} label={t`Loading what was signed`} />
    );
  const { ideas, comments } = data.profile;
  return (
    <div className={classes.sections}>
      <SignedIdeas ideas={ideas} />
      <SignedComments comments={comments.nodes} pageInfo={comments.pageInfo} fetchMore={fetchMore} />
    </div>
  );
}
