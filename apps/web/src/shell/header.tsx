import { Link, NavLink, useLocation } from 'react-router';
import { formatComingDay } from '../format/time';
import { formatTokens, formatWholeTokens } from '../format/tokens';
import { isOfficer } from '../session/roles';
import { useMe } from '../session/use-me';
import { Account } from './account';
import { useExchange } from './exchange-query';
import classes from './header.module.css';
import { LiveWord } from './live-word';

export function Header() {
  const { viewer } = useMe();
  const allowance = useExchange()?.allowance;
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.wordmark} aria-label="Openfloor, to the floor">
        Open<span>floor</span>
      </Link>
      <Navigation officer={viewer ? isOfficer(viewer) : false} />
      <div className={classes.status}>
        {viewer?.canTrade && allowance && (
          <span className={classes.allowance}>
            {formatWholeTokens(allowance.amount)} more on {formatComingDay(allowance.nextCreditAt)}
          </span>
        )}
        {viewer?.canTrade && (
          <span className={classes.balance} data-testid="balance">
            <strong>{formatTokens(viewer.balance.cash)}</strong> tokens
          </span>
        )}
        <LiveWord />
      </div>
      <div className={classes.who}>
        <Account viewer={viewer} />
      </div>
    </header>
  );
}

function Navigation({ officer }: { officer: boolean }) {
  const { pathname } = useLocation();
  // An idea is a part of the floor, so the word stays marked there.
  const onFloor = pathname === '/' || pathname.startsWith('/ideas/');
  return (
    <nav className={classes.nav} aria-label="Main">
      <Link to="/" aria-current={pathname === '/' ? 'page' : undefined} data-active={onFloor || undefined}>
        Floor
      </Link>
      <NavLink to="/portfolio">Portfolio</NavLink>
      <NavLink to="/propose">Propose</NavLink>
      {officer && <NavLink to="/exchange">Exchange</NavLink>}
    </nav>
  );
}
