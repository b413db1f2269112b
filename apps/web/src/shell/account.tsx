import { useMutation } from '@apollo/client/react';
import { Link, useLocation } from 'react-router';
import { graphql } from '../graphql';
import type { Viewer } from '../session/me-query';
import { isOfficer } from '../session/roles';
import { useSessionChange } from '../session/use-session-change';
import { announce } from './announcements';
import classes from './header.module.css';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

/** Who I am and the way out, or the way in. */
export function Account({ viewer }: { viewer: Viewer | null | undefined }) {
  const { pathname, search } = useLocation();
  if (viewer === undefined) return null;
  if (viewer) return <SignedIn viewer={viewer} />;
  if (pathname === '/sign-in') return null;
  return (
    <Link className={classes.text} to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
      Sign in
    </Link>
  );
}

function SignedIn({ viewer }: { viewer: Viewer }) {
  const [signOut, { loading }] = useMutation(SignOutMutation);
  const sessionChanged = useSessionChange();
  const leave = async () => {
    try {
      await signOut();
      await sessionChanged();
    } catch {
      announce('Signing out did not work: the exchange did not answer. You are still signed in.');
    }
  };
  return (
    <span className={classes.account}>
      <span
        className={classes.handle}
        data-officer={isOfficer(viewer) || undefined}
        data-testid="handle"
        title={`${viewer.handle}, ${viewer.unit}`}
      >
        {viewer.handle}
      </span>
      <button type="button" className={classes.text} onClick={leave} disabled={loading}>
        Sign out
      </button>
    </span>
  );
}
