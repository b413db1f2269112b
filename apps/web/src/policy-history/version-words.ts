import { formatDay, formatDayAndClock } from '../format/time';

/** The clock matters while it is of this year. */
export function momentOf(at: string, now = new Date()): string {
  return new Date(at).getFullYear() === now.getFullYear() ? formatDayAndClock(at) : formatDay(at, now);
}
