import { MILLI_PER_TOKEN, type Ticks, ticks } from '@openfloor/kernel';

/** Places behind the point that are counted. */
const PLACES = 6;
const NUMBER = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** A plain decimal number in millionths: "-12.5" -> -12500000n; null for anything else. Pure. */
export function millionths(text: string): bigint | null {
  const [, sign, whole = '', fraction = ''] = NUMBER.exec(text.trim()) ?? [];
  if (sign === undefined) return null;
  const digits = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return sign === '-' ? -digits : digits;
}

/** The shortest plain decimal number of so many millionths. Pure. */
export function plainNumber(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  const whole = digits.slice(0, -PLACES);
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** From where to where a share of the first contract gains, both in millionths. */
export interface NumberRange {
  readonly low: bigint;
  readonly high: bigint;
}

/** The range of two plain decimal numbers; null where they are none, or the first is not the lower one. Pure. */
export function rangeOf({ low, high }: { low: string; high: string }): NumberRange | null {
  const [from, to] = [millionths(low), millionths(high)];
  return from === null || to === null || from >= to ? null : { low: from, high: to };
}

/**
 * What shares of the two contracts are paid for that value, in ticks: the first one gains from nothing at the low end
 * to 1 token at the high end, rounded to the nearest tick (halves up), and the second one gets the rest. Pure.
 */
export function numberPayout(value: bigint, { low, high }: NumberRange): [higher: Ticks, lower: Ticks] {
  const within = value < low ? low : value > high ? high : value;
  const [part, whole] = [(within - low) * BigInt(MILLI_PER_TOKEN), high - low];
  const higher = Number((2n * part + whole) / (2n * whole));
  return [ticks(higher), ticks(MILLI_PER_TOKEN - higher)];
}
