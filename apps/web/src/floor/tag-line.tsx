import { t } from '@lingui/core/macro';
import { FollowButton } from '../following/follow-button';
import classes from '../following/following.module.css';

/** The tag that the list is narrowed to, which can be followed or let go of. */
export function TagLine({ tag, onClear }: { tag: string; onClear: () => void }) {
  return (
    <p className={classes.idea}>
      <span>{t`Tagged #${tag}`}</span>
      <FollowButton kind="TAG" target={tag} />
      <button type="button" className={classes.follow} onClick={onClear}>{t`All tags`}</button>
    </p>
  );
}
