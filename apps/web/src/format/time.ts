import { plural, t } from '@lingui/core/macro';
import { type Locale, locale as pageLocale } from '../words/locale';
import { SIGNS } from './signs';

/** Dates as colleagues write them. All times are shown in the reader's own time zone. */
interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly dayAndYear: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
  readonly dayAndClock: Intl.DateTimeFormat;
}

const made = new Map<Locale, Formats>();

function formatsOf(locale: Locale): Formats {
  const known = made.get(locale);
  if (known) return known;
  const { dates } = SIGNS[locale];
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dates, options);
  const formats = {
    day: format({ day: 'numeric', month: 'long' }),
    dayAndYear: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: format({ weekday: 'long' }),
    clock: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    dayAndClock: format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
  };
  made.set(locale, formats);
  return formats;
}

const dayMs = 86_400_000;

/** `1 June`, with the year when it is another one than now's. */
export function formatDay(at: string, now = new Date(), locale = pageLocale): string {
  const date = new Date(at);
  const { day, dayAndYear } = formatsOf(locale);
  return (date.getFullYear() === now.getFullYear() ? day : dayAndYear).format(date);
}

export const formatClock = (at: string, locale = pageLocale): string =>
  formatsOf(locale).clock.format(new Date(at));

export const formatDayAndClock = (at: string, locale = pageLocale): string =>
  formatsOf(locale).dayAndClock.format(new Date(at));

/** The weekday within the coming week (`Monday`), else the date. */
export function formatComingDay(at: string, now = new Date(), locale = pageLocale): string {
  const away = new Date(at).getTime() - now.getTime();
  return away >= 0 && away < 6 * dayMs
    ? formatsOf(locale).weekday.format(new Date(at))
    : formatDay(at, now, locale);
}

/** By the calendar of who reads: `today`, `yesterday`, `12 days ago`, and the date once it is more than a month ago. */
export function formatAge(at: string, now = new Date(), locale = pageLocale): string {
  // Of two midnights, because a day on which the clocks are changed has 23 or 25 hours.
  const days = Math.round((midnight(now) - midnight(new Date(at))) / dayMs);
  if (days <= 0) return t`today`;
  if (days === 1) return t`yesterday`;
  return days <= 31
    ? plural(days, { one: '# day ago', other: '# days ago' })
    : t`on ${formatDay(at, now, locale)}`;
}

const midnight = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** The clock for what happened today, else day and clock. */
export function formatMoment(at: string, now = new Date(), locale = pageLocale): string {
  const sameDay = new Date(at).toDateString() === now.toDateString();
  return sameDay ? formatClock(at, locale) : formatDayAndClock(at, locale);
}
