import { useQuery } from '@apollo/client/react';
import { rolesInWords } from '../session/role-words';
import { useMe } from '../session/use-me';
import { SignOutButton } from '../shell/sign-out-button';
import { SignInCall } from '../sign-in/sign-in-call';
import { Facts } from '../ui/facts';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { AccessTokens } from './access-tokens';
import classes from './account.module.css';
import { type Account, AccountQuery } from './account-query';
import { NoticeList } from './notice-list';
import { PasswordForm } from './password-form';
import { Privacy } from './privacy';
import { ProfileForm } from './profile-form';
import { SessionList } from './session-list';

/** Who I am here, how I sign in, and what is kept about me. */
export function AccountPage() {
  const { viewer } = useMe();
  const { data, error, refetch } = useQuery(AccountQuery, {
    fetchPolicy: 'cache-and-network',
    skip: !viewer,
  });
  const account = data?.me;
  if (viewer && account) return <OwnAccount account={account} mail={data.signInOptions.mail} />;
  return (
    <Page title="Account">
      <h1>Account</h1>
      {viewer === null && <SignInCall>Sign in to see your account.</SignInCall>}
      {viewer !== null &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={6} />
        ))}
    </Page>
  );
}

function OwnAccount({ account, mail }: { account: Account; mail: boolean }) {
  return (
    <Page title="Account" aside={<Aside account={account} />}>
      <h1>Account</h1>
      <p className={classes.intro}>
        On the floor you are known by your handle alone. Your name and e-mail address are seen by you and the
        administrators.
      </p>
      <div className={classes.sections}>
        {account.email !== null && (
          <Section title="Profile">
            <ProfileForm
              key={`${account.name} ${account.email}`}
              account={account}
              email={account.email}
              mail={mail}
            />
          </Section>
        )}
        {account.hasPassword && (
          <Section title="Password">
            <PasswordForm email={account.email ?? ''} />
          </Section>
        )}
        <Section title="Where you are signed in">
          <SessionList sessions={account.sessions} />
        </Section>
        <Section title="Access tokens">
          <AccessTokens tokens={account.accessTokens} />
        </Section>
        <Section title="Privacy">
          <Privacy account={account} />
        </Section>
      </div>
    </Page>
  );
}

function Aside({ account }: { account: Account }) {
  return (
    <>
      <Section title="You" aside={<SignOutButton className={classes.quiet} />}>
        <Facts
          facts={[
            { name: 'Handle', value: account.handle },
            { name: 'Unit', value: account.unit },
            { name: 'Roles', value: rolesInWords(account.roles) },
            { name: 'Trading account', value: account.canTrade ? 'yes' : 'none' },
          ]}
        />
      </Section>
      <NoticeList />
    </>
  );
}
