import { fromUnits, toUnits } from './decimal';
import type { Entry } from './entry';

const most = 1_000_000_000_000_000n;

/** Tokens to spend, with a point or a comma: `12,5` is `'12.5'`. */
export const readTokens = (text: string): Entry => read(text, 'Enter how many tokens.', 1n);

/** Tokens that may be none. */
export const readTokensOrNone = (text: string): Entry =>
  text.trim() === '' ? { value: '0' } : read(text, 'Enter how many tokens.', 0n);

function read(text: string, ifEmpty: string, least: bigint): Entry {
  const cleaned = text
    .replace(/\s/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (cleaned === '') return { problem: ifEmpty };
  if (!/^\d{1,16}(\.\d*)?$/.test(cleaned)) return { problem: 'Tokens are a number such as 40 or 12.5.' };
  if (!/^\d*(\.\d{0,3}0*)?$/.test(cleaned)) return { problem: 'Tokens go in steps of 0.001.' };
  const milli = toUnits(cleaned.replace(/\.$/, ''), 3);
  if (milli < least) return { problem: 'Enter more than 0 tokens.' };
  if (milli > most) return { problem: 'There can never be so many tokens.' };
  return { value: fromUnits(milli, 3) };
}

/** Arrow keys in a field of tokens. */
export function stepTokens(text: string, steps: number): string {
  const { value } = readTokens(text);
  const next = toUnits(value ?? '0', 3) + BigInt(steps) * 1000n;
  return fromUnits(next < 1000n ? 1000n : next, 3);
}
