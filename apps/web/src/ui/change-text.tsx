import type { Change } from '../format/change';
import classes from './change-text.module.css';

/** A change with its sign; the words are for screen readers, which skip the arrows. */
export function ChangeText({ change }: { change: Change }) {
  return (
    <span className={`figures ${classes.change}`} data-direction={change.direction}>
      <span aria-hidden="true">{change.text}</span>
      <span className="visually-hidden">{change.spoken}</span>
    </span>
  );
}
