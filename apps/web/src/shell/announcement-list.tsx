import { useObservable } from '../live/observable';
import classes from './announcement-list.module.css';
import { announcements } from './announcements';

/** The region exists before anything is said in it; otherwise screen readers miss the first sentence. */
export function AnnouncementList() {
  const said = useObservable(announcements);
  return (
    <div className={classes.list} role="status" aria-live="polite" data-testid="announcements">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
