import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSignInPath } from '../session/use-sign-in-path';
import classes from './sign-in.module.css';

/** A quiet way in, that leads back to where one was. */
export function SignInCall({ children }: { children: ReactNode }) {
  const signInPath = useSignInPath();
  return (
    <div className={classes.call}>
      <p>{children}</p>
      <Button component={Link} to={signInPath} variant="filled" color="accent">{t`Sign in`}</Button>
    </div>
  );
}
