import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { unanswered } from '../api/read-failures';
import { formatClock } from '../format/time';
import { monitor, rereadPage } from '../live/live';
import type { LiveState } from '../live/live-monitor';
import { useObservable } from '../live/observable';
import classes from './stale-strip.module.css';

/** A connection that is back at once is nothing to speak of. */
const graceMs = 1_500;

/** Stands over every page while its figures may be old, or some of it could not be read, and says so. */
export function StaleStrip() {
  const state = useObservable(monitor.state);
  const gaps = useObservable(unanswered).size > 0;
  const isOld = useIsOld(state);
  return <div role="status">{isOld ? <Old /> : gaps && <Gaps />}</div>;
}

/** From losing the stream until it speaks again. */
function useIsOld(state: LiveState): boolean {
  const [isOld, setIsOld] = useState(false);
  useEffect(() => {
    if (state === 'live') setIsOld(false);
    if (state === 'live' || state === 'connecting') return undefined;
    const timer = setTimeout(() => setIsOld(true), state === 'stale' ? 0 : graceMs);
    return () => clearTimeout(timer);
  }, [state]);
  return isOld;
}

function Old() {
  const since = monitor.lastHeardAt;
  const time = since === null ? '' : formatClock(new Date(since).toISOString());
  return (
    <p className={classes.strip} role="status" data-testid="stale-strip">
      <strong>
        <Trans>No word from the exchange.</Trans>
      </strong>
      {since === null ? (
        <Trans>Figures on this page do not move until it is heard.</Trans>
      ) : (
        <Trans>
          Figures on this page are as of {time}. They catch up by themselves when it is heard again.
        </Trans>
      )}
    </p>
  );
}

function Gaps() {
  return (
    <section className={classes.strip} aria-label={t`What is missing`} data-testid="gaps-strip">
      <p>
        <strong>
          <Trans>Not everything here could be read.</Trans>
        </strong>{' '}
        <Trans>Something may be missing on this page, or be older than it looks.</Trans>
      </p>
      <Button size="xs" onClick={rereadPage}>
        <Trans>Read again</Trans>
      </Button>
    </section>
  );
}
