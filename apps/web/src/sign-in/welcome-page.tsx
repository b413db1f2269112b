import { LinkPage, type WorkingLink } from './link-page';
import classes from './sign-in.module.css';
import { WelcomeForm } from './welcome-form';

/** Where an invitation leads, and the link that makes the first administrator. */
export function WelcomePage() {
  return (
    <LinkPage
      title="Welcome"
      kinds={['SETUP', 'INVITATION']}
      advice="If you have an account already, sign in. If not, ask whoever invited you for a new link."
    >
      {(working) => (
        <>
          <h1>Welcome to {working.exchange}</h1>
          <Intro {...working} />
          <WelcomeForm {...working} />
        </>
      )}
    </LinkPage>
  );
}

function Intro({ link: { kind, unit, invitedBy } }: WorkingLink) {
  if (kind === 'SETUP') {
    return (
      <p className={classes.words}>
        You are the first one here and become its administrator: you invite members, give roles and set
        policies. Administrators do not trade.
      </p>
    );
  }
  return (
    <p className={classes.words}>
      {invitedBy ? `${invitedBy} invites you` : 'You are invited'} to trade on ideas
      {unit && `, as a member of ${unit}`}. Everybody gets the same allowance of tokens, and nobody’s title
      counts.
    </p>
  );
}
