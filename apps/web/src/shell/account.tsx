import { t } from '@lingui/core/macro';
import { Link, useLocation } from 'react-router';
import type { Viewer } from '../session/me-query';
import { useSignInPath } from '../session/use-sign-in-path';
import classes from './header.module.css';
import { SignOutButton } from './sign-out-button';
import { useUnreadNotices } from './use-unread-notices';

/** Who I am and the way out, or the way in. */
export function Account({ viewer }: { viewer: Viewer | null | undefined }) {
  const { pathname } = useLocation();
  const signInPath = useSignInPath();
  if (viewer === undefined) return null;
  if (viewer) return <SignedIn viewer={viewer} />;
  if (pathname === '/sign-in') return null;
  return <Link className={classes.text} to={signInPath}>{t`Sign in`}</Link>;
}

function SignedIn({ viewer }: { viewer: Viewer }) {
  const unread = useUnreadNotices();
  return (
    <span className={classes.account}>
      <Link
        to="/account"
        className={classes.handle}
        data-testid="handle"
        title={`${viewer.handle}, ${viewer.unit}`}
      >
        {viewer.handle}
      </Link>
      {unread > 0 && (
        <Link to="/notifications" className={classes.unread} data-testid="unread-notices">
          {unread}
          <span className="visually-hidden">{unread === 1 ? t` unread notice` : t` unread notices`}</span>
        </Link>
      )}
      <span className={classes.leave}>
        <SignOutButton className={classes.text} />
      </span>
    </span>
  );
}
