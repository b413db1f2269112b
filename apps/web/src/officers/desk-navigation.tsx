import { NavLink } from 'react-router';
import type { Viewer } from '../session/me-query';
import { mayWatch } from '../session/roles';
import classes from './desk-navigation.module.css';

/** The pages of the desk that one may see; nothing where that is one alone. */
export function DeskNavigation({ viewer }: { viewer: Viewer }) {
  if (!mayWatch(viewer)) return null;
  return (
    <nav className={classes.places} aria-label="Exchange">
      <NavLink to="/exchange">Exchange</NavLink>
      <NavLink to="/members">Members</NavLink>
      <NavLink to="/audit">Audit</NavLink>
      <NavLink to="/risk">Risk</NavLink>
    </nav>
  );
}
