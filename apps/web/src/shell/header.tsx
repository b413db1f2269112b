import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { DutyMark } from '../duty/duty-mark';
import { formatComingDay } from '../format/time';
import { formatTokens, formatWholeTokens } from '../format/tokens';
import { hasAccount } from '../session/roles';
import { useMe } from '../session/use-me';
import { Account } from './account';
import { useExchange } from './exchange-query';
import classes from './header.module.css';
import { LiveWord } from './live-word';
import { Navigation } from './navigation';

export function Header() {
  const { viewer, shut } = useMe();
  const allowance = useExchange()?.allowance;
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.wordmark} aria-label={t`Openfloor, to the floor`}>
        Open<span>floor</span>
      </Link>
      {!shut && <Navigation viewer={viewer} />}
      <div className={classes.status}>
        <DutyMark />
        {viewer?.canTrade && allowance && (
          <span
            className={classes.allowance}
          >{t`${formatWholeTokens(allowance.amount)} more on ${formatComingDay(allowance.nextCreditAt)}`}</span>
        )}
        {viewer && hasAccount(viewer) && (
          <span className={classes.balance} data-testid="balance">
            <strong>{formatTokens(viewer.balance.cash)}</strong>
            <span className={classes.unit}>{t` tokens`}</span>
          </span>
        )}
        {!shut && <LiveWord />}
      </div>
      <div className={classes.who}>
        <Account viewer={viewer} />
      </div>
    </header>
  );
}
