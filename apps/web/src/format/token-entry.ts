import { t } from '@lingui/core/macro';
import { type Locale, locale as pageLocale } from '../words/locale';
import { fieldText, fromUnits, toUnits } from './decimal';
import type { Entry } from './entry';
import { readNumber } from './typed-number';

const most = 1_000_000_000_000_000n;

/** Tokens to spend, with a point or a comma: `12,5` is `'12.5'`. */
export const readTokens = (text: string, locale = pageLocale): Entry => read(text, 1n, locale);

/** Tokens that may be none. */
export const readTokensOrNone = (text: string, locale = pageLocale): Entry =>
  text.trim() === '' ? { value: '0' } : read(text, 0n, locale);

function read(text: string, least: bigint, locale: Locale): Entry {
  if (text.trim() === '') return { problem: t`Enter how many tokens.` };
  const otherwise = t`Tokens are a number such as 40 or ${fieldText('12.5', locale)}.`;
  const { value, problem } = readNumber(text, { otherwise }, locale);
  if (value === undefined) return { problem };
  if (!/^\d{1,16}(\.|$)/.test(value)) return { problem: otherwise };
  if (!/^\d*(\.\d{0,3}0*)?$/.test(value))
    return { problem: t`Tokens go in steps of ${fieldText('0.001', locale)}.` };
  const milli = toUnits(value, 3);
  if (milli < least) return { problem: t`Enter more than 0 tokens.` };
  if (milli > most) return { problem: t`There can never be so many tokens.` };
  return { value: fromUnits(milli, 3) };
}

/** Arrow keys in a field of tokens. */
export function stepTokens(text: string, steps: number, locale = pageLocale): string {
  const { value } = readTokens(text, locale);
  const next = toUnits(value ?? '0', 3) + BigInt(steps) * 1000n;
  return fieldText(fromUnits(next < 1000n ? 1000n : next, 3), locale);
}
