import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import classes from './sign-in.module.css';

/** A quiet way in, that leads back to where one was. */
export function SignInCall({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <div className={classes.call}>
      <p>{children}</p>
      <Button
        component={Link}
        to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}
        variant="filled"
        color="accent"
      >
        Sign in
      </Button>
    </div>
  );
}
