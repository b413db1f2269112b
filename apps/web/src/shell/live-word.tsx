import { t } from '@lingui/core/macro';
import { monitor } from '../live/live';
import type { LiveState } from '../live/live-monitor';
import { useObservable } from '../live/observable';
import classes from './live-word.module.css';

const words: Record<LiveState, string> = {
  connecting: t`connecting`,
  live: t`live`,
  stale: t`stale`,
  offline: t`offline, reconnecting`,
};

/** Whether what is on screen is the present: a dot and always a word. */
export function LiveWord() {
  const state = useObservable(monitor.state);
  return (
    <span className={classes.live} data-state={state} data-testid="live-state" role="status">
      <span className={classes.dot} aria-hidden="true" />
      {words[state]}
    </span>
  );
}
