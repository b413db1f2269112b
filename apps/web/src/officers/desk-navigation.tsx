import { t } from '@lingui/core/macro';
import { NavLink } from 'react-router';
import type { Viewer } from '../session/me-query';
import { hasRole, mayWatch } from '../session/roles';
import classes from './desk-navigation.module.css';

/** The pages of the desk that one may see; nothing where that is one alone. */
export function DeskNavigation({ viewer }: { viewer: Viewer }) {
  const watches = mayWatch(viewer);
  const moderates = hasRole(viewer, 'CURATOR', 'RISK_OFFICER');
  const resolves = hasRole(viewer, 'RESOLVER');
  if (!watches && !moderates) return null;
  return (
    <nav className={classes.places} aria-label={t`Exchange`}>
      <NavLink to="/exchange" end>{t`Exchange`}</NavLink>
      {watches && <NavLink to="/exchange/halts">{t`Halts`}</NavLink>}
      {watches && <NavLink to="/exchange/treasury">{t`Treasury`}</NavLink>}
      {watches && <NavLink to="/exchange/ledger">{t`Ledger`}</NavLink>}
      {resolves && <NavLink to="/resolution">{t`Resolution`}</NavLink>}
      {moderates && <NavLink to="/moderation">{t`Moderation`}</NavLink>}
      {watches && <NavLink to="/members">{t`Members`}</NavLink>}
      {watches && <NavLink to="/audit">{t`Audit`}</NavLink>}
      {watches && <NavLink to="/risk">{t`Risk`}</NavLink>}
    </nav>
  );
}
