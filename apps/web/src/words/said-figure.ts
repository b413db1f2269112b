import { SIGNS } from '../format/signs';
import { type Locale, locale as pageLocale } from './locale';

const NUMBER = String.raw`[−-]?\d[\d,]*(?:\.\d+)?%?`;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = String.raw`\d{1,2} (?:${MONTHS}) \d{4}(?: at \d\d:\d\d)?(?: UTC)?`;

/** A number or a date as the server writes it in its sentences. */
export const FIGURE = `${NUMBER}|${DATE}`;

const isNumber = new RegExp(`^${NUMBER}$`);
const date = new RegExp(String.raw`^(\d{1,2} (?:${MONTHS}) \d{4})(?: at (\d\d:\d\d))?( UTC)?$`);
const quoted = /^“(.+)”$/s;

/** What the server put into a sentence, as the page writes it: a figure, a date, or what stands in quotation marks. */
export function saidFigure(text: string, locale: Locale = pageLocale): string {
  if (locale === 'en') return text;
  if (isNumber.test(text))
    return text
      .replace(/[.,]/g, (sign) => SIGNS[locale][sign === '.' ? 'point' : 'group'])
      .replace('%', SIGNS[locale].percent);
  const title = quoted.exec(text)?.[1];
  if (title !== undefined) return `„${title}“`;
  const [, day, time, zone = ''] = date.exec(text) ?? [];
  return day === undefined ? text : `${moment(day, time, locale)}${zone}`;
}

function moment(day: string, time: string | undefined, locale: Locale): string {
  const timeStyle = time === undefined ? {} : ({ timeStyle: 'short' } as const);
  const format = new Intl.DateTimeFormat(SIGNS[locale].dates, {
    dateStyle: 'long',
    timeZone: 'UTC',
    ...timeStyle,
  });
  return format.format(new Date(`${day} ${time ?? '00:00'} UTC`));
}
