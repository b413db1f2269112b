import { Button } from '@mantine/core';
import { errorSentence } from '../api/error-sentence';
import classes from './problem.module.css';

interface ProblemProps {
  error: Error;
  onRetry: () => void;
}

/** What went wrong, in a sentence, and the way out of it. */
export function Problem({ error, onRetry }: ProblemProps) {
  return (
    <div className={classes.problem} role="alert">
      <p>{errorSentence(error)}</p>
      <Button size="xs" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
