import { t } from '@lingui/core/macro';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { type FollowKind, FollowMutation, UnfollowMutation } from './follow-query';
import classes from './following.module.css';
import { followsChanged } from './follows-changed';
import { useFollows } from './use-follows';

interface FollowButtonProps {
  kind: FollowKind;
  target: string;
  /** What is followed, for who hears the button and does not see where it stands. Left out: by its kind. */
  name?: string;
}

interface Labels {
  follow: string;
  following: string;
}

function labelsOf({ kind, target, name }: FollowButtonProps): Labels {
  if (name === undefined && kind === 'IDEA')
    return { follow: t`Follow this idea`, following: t`Following this idea` };
  if (name === undefined && kind === 'TAG')
    return { follow: t`Follow the tag ${target}`, following: t`Following the tag ${target}` };
  const what = name ?? target;
  return { follow: t`Follow ${what}`, following: t`Following ${what}` };
}

/** A word by which something is followed, or followed no more. */
export function FollowButton(props: FollowButtonProps) {
  const { kind, target } = props;
  const known = useFollows();
  const follow = useKeyedMutation(FollowMutation, followsChanged);
  const unfollow = useKeyedMutation(UnfollowMutation, followsChanged);
  if (!known) return null;
  const followed = known.follows.some((each) => each.kind === kind && each.target === target);
  const labels = labelsOf(props);
  const change = async () => {
    const { kind: what, sentence } = await (followed ? unfollow : follow).run({ kind, target });
    if (what !== 'done') announce(sentence);
  };
  return (
    <button
      type="button"
      className={classes.follow}
      aria-pressed={followed}
      aria-label={followed ? labels.following : labels.follow}
      disabled={follow.busy || unfollow.busy}
      onClick={() => void change()}
    >
      {followed ? t`Following` : t`Follow`}
    </button>
  );
}
