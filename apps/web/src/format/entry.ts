import { t } from '@lingui/core/macro';
import { type Locale, locale as pageLocale } from '../words/locale';
import { fieldText, fromUnits, toUnits } from './decimal';
import { readNumber } from './typed-number';

/** What somebody typed: the value as the server wants it, or a sentence saying what is wrong. */
export type Entry = { value: string; problem?: undefined } | { value?: undefined; problem: string };

/** A limit price typed in percent, with a point or a comma: `58,5` is `'0.585'`. */
export function readPercent(text: string, locale = pageLocale): Entry {
  const cleaned = text.replace('%', '').trim().replace(',', '.');
  const [least, most] = [fieldText('0.1', locale), fieldText('99.9', locale)];
  if (cleaned === '') return { problem: t`Enter a price between ${least} and ${most} percent.` };
  if (!/^\d{0,3}(\.\d*)?$/.test(cleaned))
    return { problem: t`A price is a number between ${least} and ${most}.` };
  if (!/^\d*(\.\d?0*)?$/.test(cleaned)) return { problem: t`Prices go in steps of ${least} percent.` };
  const ticks = toUnits(normal(cleaned), 1);
  if (ticks < 1n || ticks > 999n)
    return { problem: t`A price is at least ${least} and at most ${most} percent.` };
  return { value: fromUnits(ticks, 3) };
}

/** A payout per share typed in percent. Unlike a price it may be 0 or 100. */
export function readPayout(text: string, locale = pageLocale): Entry {
  const problem = t`A payout is between 0 and 100 percent, in steps of ${fieldText('0.1', locale)}.`;
  const cleaned = text.replace('%', '').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d?0*)?$/.test(cleaned)) return { problem };
  const tenths = toUnits(normal(cleaned), 1);
  return tenths > 1000n ? { problem } : { value: fromUnits(tenths, 3) };
}

/** A number of shares, with or without separators between thousands. */
export function readShares(text: string, locale = pageLocale): Entry {
  if (text.trim() === '') return { problem: t`Enter how many shares.` };
  const otherwise = t`Shares are whole numbers.`;
  const { value, problem } = readNumber(text, { otherwise, whole: true }, locale);
  if (value === undefined) return { problem };
  if (!/^\d+$/.test(value)) return { problem: otherwise };
  const shares = BigInt(value);
  if (shares < 1n) return { problem: t`Enter at least 1 share.` };
  if (shares > 1_000_000_000_000n) return { problem: t`That is more shares than one order can have.` };
  return { value: shares.toString() };
}

/** Arrow keys in a price field: one step up or down, staying inside the range. */
export const stepPercent = (text: string, steps: number, locale = pageLocale): string =>
  stepTenths(text, steps, [1n, 999n], locale);

/** The same in a payout field. */
export const stepPayout = (text: string, steps: number, locale = pageLocale): string =>
  stepTenths(text, steps, [0n, 1000n], locale);

function stepTenths(
  text: string,
  steps: number,
  [low, high]: readonly [bigint, bigint],
  locale: Locale,
): string {
  const cleaned = text.trim().replace(',', '.');
  const ticks = /^\d+(\.\d*)?$/.test(cleaned) ? toUnits(normal(cleaned), 1) : 500n;
  return fieldText(fromUnits(clamp(ticks + BigInt(steps), low, high), 1), locale);
}

export function stepShares(text: string, steps: number, locale = pageLocale): string {
  const entry = readShares(text, locale);
  return clamp(BigInt(entry.value ?? '0') + BigInt(steps), 1n, 1_000_000_000_000n).toString();
}

/** A price of the server in the form that the field holds: `'0.585'` is `58.5`. */
export const percentField = (price: string, locale = pageLocale): string =>
  fieldText(fromUnits(toUnits(price, 3), 1), locale);

function normal(text: string): string {
  const [whole, fraction] = text.split('.');
  return `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
}

function clamp(value: bigint, low: bigint, high: bigint): bigint {
  return value < low ? low : value > high ? high : value;
}
