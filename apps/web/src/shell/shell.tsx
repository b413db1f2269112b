import { type RefObject, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { followMyOrders } from '../session/follow-my-orders';
import { useMe } from '../session/use-me';
import { AnnouncementList } from './announcement-list';
import { Footer } from './footer';
import { HaltBanner } from './halt-banner';
import { Header } from './header';
import classes from './shell.module.css';

/** What every page has around it. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  useMyOrders();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <Header />
      <HaltBanner />
      <main ref={main} id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <AnnouncementList />
      <ScrollRestoration />
    </div>
  );
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
  useEffect(() => (id ? followMyOrders() : undefined), [id]);
}
