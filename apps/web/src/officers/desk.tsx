import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { Viewer } from '../session/me-query';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { DeskNavigation } from './desk-navigation';
import classes from './officers.module.css';

interface DeskProps {
  title: string;
  /** Who it is for, in words. */
  who: string;
  isFor: (viewer: Viewer) => boolean;
  /** What stands below the title. */
  intro: string;
  aside?: (viewer: Viewer) => ReactNode;
  children: (viewer: Viewer) => ReactNode;
}

/** A page on which the exchange is run: its title, the way to the others, and who may see it. */
export function Desk({ title, who, isFor, intro, aside, children }: DeskProps) {
  const { viewer, error, reread } = useMe();
  const allowed = viewer && isFor(viewer) ? viewer : null;
  return (
    <Page title={title} aside={allowed && aside?.(allowed)}>
      <h1>{title}</h1>
      {viewer && <DeskNavigation viewer={viewer} />}
      {viewer === undefined && (error ? <Problem error={error} onRetry={reread} /> : <Skeleton lines={4} />)}
      {viewer === null && <SignInCall>{t`This page is for ${who}. Sign in to see it.`}</SignInCall>}
      {viewer && !allowed && <p className={classes.intro}>{t`This page is for ${who}.`}</p>}
      {allowed && (
        <>
          <p className={classes.intro}>{intro}</p>
          {children(allowed)}
        </>
      )}
    </Page>
  );
}
