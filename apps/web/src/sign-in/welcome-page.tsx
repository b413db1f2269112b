import { plural, t } from '@lingui/core/macro';
import { rolesInWords } from '../session/role-words';
import { LinkPage, type WorkingLink } from './link-page';
import classes from './sign-in.module.css';
import { WelcomeForm } from './welcome-form';

/** Where an invitation leads, and the link that makes the first administrator. */
export function WelcomePage() {
  return (
    <LinkPage
      title={t`Welcome`}
      kinds={['SETUP', 'INVITATION']}
      advice={t`If you have an account already, sign in. If not, ask whoever invited you for a new link.`}
    >
      {(working) => (
        <>
          <h1>{t`Welcome to ${working.exchange}`}</h1>
          <Intro {...working} />
          <WelcomeForm {...working} />
        </>
      )}
    </LinkPage>
  );
}

function Intro({ link }: WorkingLink) {
  const { kind, unit, roles, trading, invitedBy } = link;
  if (kind === 'SETUP') {
    return (
      <p
        className={classes.words}
      >{t`You are the first one here and become its administrator: you invite members, give roles and set policies. Administrators do not trade.`}</p>
    );
  }
  const invited = invitedBy ? t`${invitedBy} invites you` : t`You are invited`;
  const place = unit ? t`, as a member of ${unit}` : '';
  return (
    <>
      <p className={classes.words}>
        {trading
          ? t`${invited} to trade on ideas${place}. Everybody gets the same allowance of tokens, and nobody’s title counts.`
          : t`${invited} to take part${place}. Your account gets no tokens and does not trade, so that you have nothing at stake.`}
      </p>
      {roles.length > 0 && (
        <p className={classes.words}>
          {plural(roles.length, { one: 'Your role:', other: 'Your roles:' })} {rolesInWords(roles)}
        </p>
      )}
    </>
  );
}
