import { t } from '@lingui/core/macro';
import { formatDayAndClock } from '../../format/time';
import { formatLeft } from '../../format/time-left';
import { useNow } from './use-now';

/** How long until a moment, and the moment itself. */
export function Countdown({ until }: { until: string }) {
  const left = new Date(until).getTime() - useNow(true);
  return (
    <time dateTime={until}>
      {left > 0 ? t`in ${formatLeft(left)}` : t`any moment`} ({formatDayAndClock(until)})
    </time>
  );
}
