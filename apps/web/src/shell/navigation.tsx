import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useAnswersDue } from '../answers/use-answers-due';
import type { Viewer } from '../session/me-query';
import { hasAccount, hasDesk, hasRole } from '../session/roles';
import classes from './header.module.css';

/** The places of the desk; one word in the header leads to all of them. */
const deskPaths = ['/exchange', '/resolution', '/members', '/audit', '/risk', '/moderation'];

/** Where to go, by what one may do. */
export function Navigation({ viewer }: { viewer: Viewer | null | undefined }) {
  const { pathname } = useLocation();
  const due = useAnswersDue(viewer);
  const places = useCurrentInView(pathname);
  // An idea is a part of the floor, so the word stays marked there.
  const onFloor = pathname === '/' || pathname.startsWith('/ideas/');
  const onDesk = deskPaths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav ref={places} className={classes.nav} aria-label={t`Main`}>
      <Link
        to="/"
        aria-current={pathname === '/' ? 'page' : undefined}
        data-active={onFloor || undefined}
      >{t`Floor`}</Link>
      {(!viewer || hasAccount(viewer)) && <NavLink to="/portfolio">{t`Portfolio`}</NavLink>}
      <NavLink to="/propose">{t`Propose`}</NavLink>
      {viewer && <NavLink to="/pulse">{t`Pulse`}</NavLink>}
      <NavLink to="/answers">
        <Trans>
          Answers
          {due > 0 && (
            <span className={classes.due} data-testid="answers-due">
              {due}
              <span className="visually-hidden">{due === 1 ? t` waits for you` : t` wait for you`}</span>
            </span>
          )}
        </Trans>
      </NavLink>
      {viewer && !hasDesk(viewer) && hasRole(viewer, 'RESOLVER') && (
        <NavLink to="/resolution">{t`Resolution`}</NavLink>
      )}
      {viewer && hasDesk(viewer) && (
        <Link
          to="/exchange"
          aria-current={pathname === '/exchange' ? 'page' : undefined}
          data-active={onDesk || undefined}
        >{t`Exchange`}</Link>
      )}
    </nav>
  );
}

/**
 * On a phone there is not room for all places: the one where one is stands in the middle, and does again when the
 * room changes. Only the row is scrolled, never the page.
 */
function useCurrentInView(pathname: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = row.current;
    if (!nav) return undefined;
    const watch = new ResizeObserver(() => centre(nav, pathname));
    watch.observe(nav);
    return () => watch.disconnect();
  }, [pathname]);
  return row;
}

function centre(nav: HTMLElement, pathname: string): void {
  const current = [...nav.querySelectorAll('a')].find(
    (link) => link.dataset.active !== undefined || link.pathname === pathname,
  );
  if (!current) return;
  const [link, room] = [current.getBoundingClientRect(), nav.getBoundingClientRect()];
  nav.scrollLeft += (link.left + link.right - room.left - room.right) / 2;
}
