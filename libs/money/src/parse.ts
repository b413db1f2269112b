import {
  MAX_ISSUED_MILLI,
  MAX_PRICE_TICKS,
  MAX_SHARES,
  type Milli,
  type Shares,
  type Ticks,
} from '@openfloor/kernel';
import { parseDecimal } from './decimal.js';
import { formatPrice } from './format.js';

export type PriceRefusal = 'PRICE_NOT_A_NUMBER' | 'PRICE_OUT_OF_RANGE' | 'PRICE_OFF_TICK';
export type QuantityRefusal =
  | 'QUANTITY_NOT_A_NUMBER'
  | 'QUANTITY_ZERO'
  | 'QUANTITY_NEGATIVE'
  | 'QUANTITY_FRACTIONAL'
  | 'QUANTITY_TOO_LARGE';
export type AmountRefusal = 'AMOUNT_NOT_A_NUMBER' | 'AMOUNT_TOO_FINE' | 'AMOUNT_TOO_LARGE';
export type Parsed<Value, Refusal> = { ok: true; value: Value } | { ok: false; code: Refusal };

const refuse = <R>(code: R): { ok: false; code: R } => ({ ok: false, code });

/** Prices as we write them ourselves: most come like that, and need not be worked out each time. */
const USUAL_PRICES: ReadonlyMap<string, Ticks> = new Map(
  Array.from({ length: MAX_PRICE_TICKS }, (_, i) => [formatPrice(i + 1), (i + 1) as Ticks]),
);

/** "0.585" -> 585 ticks. Order prices are 0.001 to 0.999 in steps of 0.001; nothing is rounded. */
export function parsePrice(text: string): Parsed<Ticks, PriceRefusal> {
  const known = USUAL_PRICES.get(text);
  if (known !== undefined) return { ok: true, value: known };
  const parsed = parsePayout(text);
  if (!parsed.ok) return parsed;
  return parsed.value < 1 || parsed.value > MAX_PRICE_TICKS ? refuse('PRICE_OUT_OF_RANGE') : parsed;
}

/** As a price, but 0 and 1 are allowed: what a share pays when it settles. */
export function parsePayout(text: string): Parsed<Ticks, PriceRefusal> {
  const decimal = parseDecimal(text);
  if (decimal === null) return refuse('PRICE_NOT_A_NUMBER');
  const inTicks = decimal.times(1000);
  if (inTicks.lessThan(0) || inTicks.greaterThan(1000)) return refuse('PRICE_OUT_OF_RANGE');
  return inTicks.isInteger() ? { ok: true, value: inTicks.toNumber() as Ticks } : refuse('PRICE_OFF_TICK');
}

/** "67" -> 67 shares. Zero is refused here; where it has a meaning use parseOpenQuantity. */
export function parseQuantity(text: string): Parsed<Shares, QuantityRefusal> {
  const parsed = parseOpenQuantity(text);
  return parsed.ok && parsed.value === 0 ? refuse('QUANTITY_ZERO') : parsed;
}

/** As parseQuantity, but zero is allowed: an amendment to zero cancels. */
export function parseOpenQuantity(text: string): Parsed<Shares, QuantityRefusal> {
  const decimal = parseDecimal(text);
  if (decimal === null) return refuse('QUANTITY_NOT_A_NUMBER');
  if (decimal.lessThan(0)) return refuse('QUANTITY_NEGATIVE');
  if (decimal.greaterThan(MAX_SHARES)) return refuse('QUANTITY_TOO_LARGE');
  return decimal.isInteger()
    ? { ok: true, value: decimal.toNumber() as Shares }
    : refuse('QUANTITY_FRACTIONAL');
}

/** "1240.5" -> 1,240,500 milli-tokens. */
export function parseTokens(text: string): Parsed<Milli, AmountRefusal> {
  const decimal = parseDecimal(text);
  if (decimal === null) return refuse('AMOUNT_NOT_A_NUMBER');
  const inMilli = decimal.times(1000);
  if (inMilli.abs().greaterThan(MAX_ISSUED_MILLI)) return refuse('AMOUNT_TOO_LARGE');
  return inMilli.isInteger() ? { ok: true, value: inMilli.toNumber() as Milli } : refuse('AMOUNT_TOO_FINE');
}
