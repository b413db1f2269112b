import { useNow } from '../life/use-now';
import classes from './clock.module.css';
import type { Clock } from './clock-query';
import { clockLabels, clockSentence } from './clock-words';

/** Where a clock stands: a word and a sentence that counts. */
export function ClockLine({ clock }: { clock: Clock }) {
  const now = useNow(clock.state === 'RUNNING' || clock.state === 'OVERDUE');
  return (
    <p className={classes.line} data-testid="answer-clock" data-state={clock.state}>
      <strong className={classes.label} data-state={clock.state}>
        {clockLabels[clock.state]}
      </strong>{' '}
      {clockSentence(clock, now)}
    </p>
  );
}
