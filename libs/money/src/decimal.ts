import { Decimal } from 'decimal.js';

/** A private clone, so that nobody else's settings of decimal.js reach our figures. */
export const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -40,
  toExpPos: 40,
});

/** Plain decimal notation of at most 40 characters: no exponent, no blanks, no hexadecimal, no NaN. */
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const LONGEST = 40;

/** null when the text is not a plain decimal number. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > LONGEST || !PLAIN.test(text)) return null;
  return new Exact(text);
}
