import { t } from '@lingui/core/macro';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import { MemberSearch } from './member-search';
import classes from './sign-in.module.css';
import { SignInButton } from './sign-in-button';
import type { DemoMember } from './sign-in-query';
import { useDemoSignIn } from './use-demo-sign-in';

/** One of the demo's seats, or one of its officers. */
export function DemoSignIn({ members }: { members: readonly DemoMember[] }) {
  const signIn = useDemoSignIn();
  const traders = members.filter(({ role }) => role === 'TRADER');
  const operators = members.filter(({ role }) => role === 'OPERATOR');
  const [suggested, ...others] = traders;
  const button = (member: DemoMember, main: boolean) => (
    <SignInButton
      key={member.id}
      member={member}
      main={main}
      busy={signIn.busy}
      onSignIn={(memberId) => void signIn.run({ memberId })}
    />
  );
  return (
    <>
      <p
        className={classes.words}
      >{t`This is a demo exchange: a simulated crowd trades on it, and you sign in as one of its members. Tokens have no value outside it.`}</p>
      <Refusal outcome={signIn.outcome} />
      {suggested && <div className={classes.suggested}>{button(suggested, true)}</div>}
      <Section title={t`Somebody else`}>
        <MemberSearch members={others} renderMember={(member) => button(member, false)} />
      </Section>
      {operators.length > 0 && (
        <Section title={t`Officers and the decider`}>
          <p
            className={classes.hint}
          >{t`Officers list, open and resolve markets; what one of them resolves, another has to confirm. The decider, of Leadership, answers ideas. None of them trades.`}</p>
          <div className={classes.list}>{operators.map((member) => button(member, false))}</div>
        </Section>
      )}
    </>
  );
}
