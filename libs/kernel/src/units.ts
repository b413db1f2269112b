import { invariant } from './invariant.js';

declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Price in ticks: thousandths of a token per share, 1..999 in an order, 0..1000 in a payout. */
export type Ticks = Branded<'Ticks'>;
/** Whole shares, 0..MAX_SHARES. */
export type Shares = Branded<'Shares'>;
/** Money in thousandths of a token. */
export type Milli = Branded<'Milli'>;

/** One token in milli-tokens, and the value of one complete set. */
export const MILLI_PER_TOKEN = 1000;
export const MIN_PRICE_TICKS = 1;
export const MAX_PRICE_TICKS = 999;
/** Largest quantity of one order. With prices below 1000 its value stays below 2^53. */
export const MAX_SHARES = 1e12;
/** Most milli-tokens that may ever be issued. */
export const MAX_ISSUED_MILLI = 1e15;

/** Checks a tick value that is known to be right; what people type is parsed by `money`. */
export function ticks(value: number): Ticks {
  invariant(Number.isSafeInteger(value) && value >= 0 && value <= 1000, `not a price in ticks: ${value}`);
  return value as Ticks;
}

/** Checks a share count that is known to be right. */
export function shares(value: number): Shares {
  invariant(Number.isSafeInteger(value) && value >= 0 && value <= MAX_SHARES, `not a share count: ${value}`);
  return value as Shares;
}

/** Checks an amount that is known to be right; may be negative. */
export function milli(value: number): Milli {
  invariant(Number.isSafeInteger(value), `not a milli-token amount: ${value}`);
  return value as Milli;
}

/** Reads a bigint column that the driver hands over as text; refuses what a number cannot hold exactly. */
export function safeInteger(value: string | number | bigint): number {
  const number = Number(value);
  invariant(Number.isSafeInteger(number), `not a safe integer: ${value}`);
  return number;
}
