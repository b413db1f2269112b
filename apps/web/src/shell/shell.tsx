import { t } from '@lingui/core/macro';
import { type RefObject, useEffect, useRef } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { followMyAccount } from '../session/follow-my-account';
import { useMe } from '../session/use-me';
import { useSignInPath } from '../session/use-sign-in-path';
import { TourGate } from '../tour/tour-gate';
import { AnnouncementList } from './announcement-list';
import { Footer } from './footer';
import { HaltBanner } from './halt-banner';
import { Header } from './header';
import classes from './shell.module.css';
import { StaleStrip } from './stale-strip';
import { useAccessNews } from './use-access-news';

/** What every page has around it. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  useMyOrders();
  useAccessNews();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">{t`Skip to the content`}</a>
      <Header />
      <StaleStrip />
      <HaltBanner />
      <TourGate />
      <main ref={main} id="content" className={classes.main} tabIndex={-1}>
        <Gate />
      </main>
      <Footer />
      <AnnouncementList />
      <ScrollRestoration />
    </div>
  );
}

/** These are for people who are not signed in yet. */
const openPaths = /^\/(sign-in|welcome|reset|verify)(\/|$)/;

/** An exchange without a public board shows strangers the way in, and nothing else. */
function Gate() {
  const { shut } = useMe();
  const { pathname } = useLocation();
  const signInPath = useSignInPath();
  return shut && !openPaths.test(pathname) ? <Navigate to={signInPath} replace /> : <Outlet />;
}

/** Keyboards and screen readers go on at the new page's start, not at the link that is gone. */
function useFocusOnNewPage(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname, main]);
}

function useMyOrders() {
  const id = useMe().viewer?.id;
  useEffect(() => (id ? followMyAccount() : undefined), [id]);
}
