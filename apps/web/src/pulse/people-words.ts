import { t } from '@lingui/core/macro';
import { formatFixed, formatRatio } from '../format/number';

/** `35 or more` where it may be a few more. */
export const peopleWords = (people: number, atLeast: boolean): string =>
  atLeast ? t`${people} or more` : String(people);

/** `62% YES`: on which side most of it is, always with the word. */
export const sideWords = (sentiment: number): string =>
  sentiment >= 0.5 ? t`${formatRatio(sentiment)} YES` : t`${formatRatio(1 - sentiment)} NO`;

/** With a true minus sign. */
export function signed(value: number): string {
  const text = formatFixed(Math.abs(value), 2);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
