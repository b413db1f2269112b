import { plural, t } from '@lingui/core/macro';
import { type Locale, locale as pageLocale } from '../words/locale';
import { fieldText } from './decimal';
import type { Entry } from './entry';
import { readNumber } from './typed-number';

interface Unit {
  readonly minutes: number;
  /** So many of it, the number as text. */
  readonly said: (count: number, text: string) => string;
  /** What people type for it in any language, besides its own words. */
  readonly short: readonly string[];
}

const day: Unit = {
  minutes: 1_440,
  said: (count, text) => plural(count, { one: `${text} day`, other: `${text} days` }),
  short: ['d', 'day', 'days'],
};
const hour: Unit = {
  minutes: 60,
  said: (count, text) => plural(count, { one: `${text} hour`, other: `${text} hours` }),
  short: ['h', 'hour', 'hours'],
};
const minute: Unit = {
  minutes: 1,
  said: (count, text) => plural(count, { one: `${text} minute`, other: `${text} minutes` }),
  short: ['m', 'min', 'minute', 'minutes'],
};
const second: Unit = {
  minutes: 1 / 60,
  said: (count, text) => plural(count, { one: `${text} second`, other: `${text} seconds` }),
  short: ['s', 'sec', 'second', 'seconds'],
};
const units: readonly Unit[] = [day, hour, minute, second];

/** `7 days`, `36 hours`, `0.5 minutes`: the greatest unit of which there are whole ones. */
export function durationField(minutes: number, locale = pageLocale): string {
  const whole = minutes === 0 ? undefined : [day, hour].find((each) => minutes % each.minutes === 0);
  const unit = whole ?? minute;
  const count = minutes / unit.minutes;
  return unit.said(count, fieldText(String(count), locale));
}

/** What was typed, in minutes. A number alone is refused, but for 0: some would take it for days. */
export function readDuration(text: string, locale = pageLocale): Entry {
  const otherwise = t`Enter a time such as 7 days, 12 hours or 30 minutes.`;
  const [, typed = '', word = ''] = /^([\d.,]+)\s*(\p{L}*)$/u.exec(text.trim().toLowerCase()) ?? [];
  const unit = units.find((each) => each.short.includes(word) || wordsOf(each).includes(word));
  const { value, problem } = readNumber(typed, { otherwise }, locale);
  if (value === undefined) return { problem };
  if (word === '') return withoutUnit(value, locale);
  if (unit === undefined || !/^\d{1,7}(\.\d{1,6})?$/.test(value)) return { problem: otherwise };
  return { value: String(Number(value) * unit.minutes) };
}

function withoutUnit(value: string, locale: Locale): Entry {
  const count = Number(value);
  if (count === 0) return { value: '0' };
  const text = fieldText(value, locale);
  const [minutes, hours, days] = [minute.said(count, text), hour.said(count, text), day.said(count, text)];
  return { problem: t`Say a unit: ${minutes}, ${hours} or ${days}.` };
}

/** As it is said of one and of many. */
const wordsOf = ({ said }: Unit): string[] =>
  [1, 2].map((count) => said(count, '').trim().toLocaleLowerCase());
