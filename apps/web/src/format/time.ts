/** Dates as colleagues write them. All times are shown in the reader's own time zone. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const dayMs = 86_400_000;

/** `1 June`, with the year when it is another one than now's. */
export function formatDay(at: string, now = new Date()): string {
  const date = new Date(at);
  return (date.getFullYear() === now.getFullYear() ? day : dayAndYear).format(date);
}

export const formatClock = (at: string): string => clock.format(new Date(at));

export const formatDayAndClock = (at: string): string => dayAndClock.format(new Date(at));

/** The weekday within the coming week (`Monday`), else the date. */
export function formatComingDay(at: string, now = new Date()): string {
  const away = new Date(at).getTime() - now.getTime();
  return away >= 0 && away < 6 * dayMs ? weekday.format(new Date(at)) : formatDay(at, now);
}

/** `today`, `yesterday`, `12 days ago`, and the date once it is further away than a month. */
export function formatAge(at: string, now = new Date()): string {
  const days = Math.floor((now.getTime() - new Date(at).getTime()) / dayMs);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days <= 31 ? `${days} days ago` : `on ${formatDay(at, now)}`;
}

/** The clock for what happened today, else day and clock. */
export function formatMoment(at: string, now = new Date()): string {
  const sameDay = new Date(at).toDateString() === now.toDateString();
  return sameDay ? formatClock(at) : formatDayAndClock(at);
}
