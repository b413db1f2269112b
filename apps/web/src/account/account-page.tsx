import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
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
import { BlindMode } from './blind-mode';
import { Language } from './language';
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
    <Page title={t`Account`}>
      <h1>{t`Account`}</h1>
      {viewer === null && <SignInCall>{t`Sign in to see your account.`}</SignInCall>}
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
    <Page title={t`Account`} aside={<Aside account={account} />}>
      <h1>{t`Account`}</h1>
      <p
        className={classes.intro}
      >{t`On the floor you are known by your handle alone. Your name and e-mail address are seen by you and the administrators.`}</p>
      <div className={classes.sections}>
        {account.email !== null && (
          <Section title={t`Profile`}>
            <ProfileForm
              key={`${account.name} ${account.email}`}
              account={account}
              email={account.email}
              mail={mail}
            />
          </Section>
        )}
        {account.hasPassword && (
          <Section title={t`Password`}>
            <PasswordForm email={account.email ?? ''} />
          </Section>
        )}
        <Section title={t`Estimate before you see prices`}>
          <BlindMode memberId={account.id} mode={account.blindMode} />
        </Section>
        <Section title={t`Language`}>
          <Language />
        </Section>
        <Section title={t`Where you are signed in`}>
          <SessionList sessions={account.sessions} />
        </Section>
        <Section title={t`Access tokens`}>
          <AccessTokens tokens={account.accessTokens} />
        </Section>
        <Section title={t`Privacy`}>
          <Privacy account={account} />
        </Section>
      </div>
    </Page>
  );
}

function Aside({ account }: { account: Account }) {
  return (
    <Section title={t`You`} aside={<SignOutButton className={classes.quiet} />}>
      <Facts
        facts={[
          { name: t`Handle`, value: account.handle },
          { name: t`Unit`, value: account.unit },
          { name: t`Roles`, value: rolesInWords(account.roles) },
          { name: t`Trading account`, value: account.canTrade ? t`yes` : t`none` },
        ]}
      />
      <p className={classes.hint}>
        <Link to={`/people/${encodeURIComponent(account.handle)}`}>{t`Your page, as others see it`}</Link>
      </p>
    </Section>
  );
}
