import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { errorSentence, isUnauthenticated } from '../api/error-sentence';
import { useSignInPath } from '../session/use-sign-in-path';
import classes from './problem.module.css';

interface ProblemProps {
  error: Error;
  onRetry: () => void;
}

/** What went wrong, in a sentence, and the way out of it. */
export function Problem({ error, onRetry }: ProblemProps) {
  const signInPath = useSignInPath();
  const signIn = isUnauthenticated(error);
  return (
    <div className={classes.problem} role="alert">
      <p>{signIn ? t`You are signed out.` : errorSentence(error)}</p>
      {signIn ? (
        <Button size="xs" component={Link} to={signInPath}>{t`Sign in`}</Button>
      ) : (
        <Button size="xs" onClick={onRetry}>{t`Try again`}</Button>
      )}
    </div>
  );
}
