import { fromUnits, toUnits } from './decimal';

/** What somebody typed: the value as the server wants it, or a sentence saying what is wrong. */
export type Entry = { value: string; problem?: undefined } | { value?: undefined; problem: string };

/** A limit price typed in percent, with a point or a comma: `58,5` is `'0.585'`. */
export function readPercent(text: string): Entry {
  const cleaned = text.replace('%', '').trim().replace(',', '.');
  if (cleaned === '') return { problem: 'Enter a price between 0.1 and 99.9 percent.' };
  if (!/^\d{0,3}(\.\d*)?$/.test(cleaned)) return { problem: 'A price is a number between 0.1 and 99.9.' };
  if (!/^\d*(\.\d?0*)?$/.test(cleaned)) return { problem: 'Prices go in steps of 0.1 percent.' };
  const ticks = toUnits(normal(cleaned), 1);
  if (ticks < 1n || ticks > 999n) return { problem: 'A price is at least 0.1 and at most 99.9 percent.' };
  return { value: fromUnits(ticks, 3) };
}

/** A payout per share typed in percent. Unlike a price it may be 0 or 100. */
export function readPayout(text: string): Entry {
  const problem = 'A payout is between 0 and 100 percent, in steps of 0.1.';
  const cleaned = text.replace('%', '').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d?0*)?$/.test(cleaned)) return { problem };
  const tenths = toUnits(normal(cleaned), 1);
  return tenths > 1000n ? { problem } : { value: fromUnits(tenths, 3) };
}

/** A number of shares, with or without separators between thousands. */
export function readShares(text: string): Entry {
  const cleaned = text.replace(/[\s,]/g, '');
  if (cleaned === '') return { problem: 'Enter how many shares.' };
  if (!/^\d+$/.test(cleaned)) return { problem: 'Shares are whole numbers.' };
  const shares = BigInt(cleaned);
  if (shares < 1n) return { problem: 'Enter at least 1 share.' };
  if (shares > 1_000_000_000_000n) return { problem: 'That is more shares than one order can have.' };
  return { value: shares.toString() };
}

/** Arrow keys in a price field: one step up or down, staying inside the range. */
export const stepPercent = (text: string, steps: number): string => stepTenths(text, steps, [1n, 999n]);

/** The same in a payout field. */
export const stepPayout = (text: string, steps: number): string => stepTenths(text, steps, [0n, 1000n]);

function stepTenths(text: string, steps: number, [low, high]: [bigint, bigint]): string {
  const cleaned = text.trim().replace(',', '.');
  const ticks = /^\d+(\.\d*)?$/.test(cleaned) ? toUnits(normal(cleaned), 1) : 500n;
  return fromUnits(clamp(ticks + BigInt(steps), low, high), 1);
}

export function stepShares(text: string, steps: number): string {
  const entry = readShares(text);
  return clamp(BigInt(entry.value ?? '0') + BigInt(steps), 1n, 1_000_000_000_000n).toString();
}

/** A price of the server in the form that the field holds: `'0.585'` is `58.5`. */
export const percentField = (price: string): string => fromUnits(toUnits(price, 3), 1);

function normal(text: string): string {
  const [whole, fraction] = text.split('.');
  return `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
}

function clamp(value: bigint, low: bigint, high: bigint): bigint {
  return value < low ? low : value > high ? high : value;
}
