import { Link, NavLink, useLocation } from 'react-router';
import type { Viewer } from '../session/me-query';
import { hasDesk } from '../session/roles';
import classes from './header.module.css';

/** The places of the desk; one word in the header leads to all of them. */
const deskPaths = ['/exchange', '/members', '/audit', '/risk'];

/** Where to go, by what one may do. */
export function Navigation({ viewer }: { viewer: Viewer | null | undefined }) {
  const { pathname } = useLocation();
  // An idea is a part of the floor, so the word stays marked there.
  const onFloor = pathname === '/' || pathname.startsWith('/ideas/');
  const onDesk = deskPaths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav className={classes.nav} aria-label="Main">
      <Link to="/" aria-current={pathname === '/' ? 'page' : undefined} data-active={onFloor || undefined}>
        Floor
      </Link>
      {viewer?.canTrade !== false && <NavLink to="/portfolio">Portfolio</NavLink>}
      <NavLink to="/propose">Propose</NavLink>
      {viewer && hasDesk(viewer) && (
        <Link
          to="/exchange"
          aria-current={pathname === '/exchange' ? 'page' : undefined}
          data-active={onDesk || undefined}
        >
          Exchange
        </Link>
      )}
    </nav>
  );
}
