import { useQuery } from '@apollo/client/react';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { type DemoMember, DemoMembersQuery } from './demo-members-query';
import { MemberSearch } from './member-search';
import classes from './sign-in.module.css';
import { SignInButton } from './sign-in-button';
import { useDemoSignIn } from './use-demo-sign-in';

export function SignInPage() {
  const { data, error, refetch } = useQuery(DemoMembersQuery);
  return (
    <Page title="Sign in">
      <h1>Sign in</h1>
      {error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && (data.demoMembers.length > 0 ? <DemoSignIn members={data.demoMembers} /> : <NotSetUp />)}
    </Page>
  );
}

function NotSetUp() {
  return (
    <p className={classes.words}>
      Sign-in by password or single sign-on is not set up yet on this exchange. You can read everything
      without it.
    </p>
  );
}

function DemoSignIn({ members }: { members: readonly DemoMember[] }) {
  const signIn = useDemoSignIn();
  const traders = members.filter(({ role }) => role === 'TRADER');
  const operators = members.filter(({ role }) => role === 'OPERATOR');
  const [suggested, ...others] = traders;
  const button = (member: DemoMember, main: boolean) => (
    <SignInButton key={member.id} member={member} main={main} busy={signIn.busy} onSignIn={signIn.run} />
  );
  return (
    <>
      <p className={classes.words}>
        This is a demo exchange: a simulated crowd trades on it, and you sign in as one of its members. Tokens
        have no value outside it.
      </p>
      {signIn.outcome && signIn.outcome.kind !== 'done' && (
        <p className={classes.problem} role="alert">
          {signIn.outcome.sentence}
        </p>
      )}
      {suggested && <div className={classes.suggested}>{button(suggested, true)}</div>}
      <div className={classes.sections}>
        <Section title="Somebody else">
          <MemberSearch members={others} renderMember={(member) => button(member, false)} />
        </Section>
        {operators.length > 0 && (
          <Section title="Officers">
            <p className={classes.hint}>
              They list, open and resolve markets, and do not trade. What one of them resolves, another has to
              confirm.
            </p>
            {operators.map((member) => button(member, false))}
          </Section>
        )}
      </div>
    </>
  );
}
