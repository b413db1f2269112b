import { invariant } from '@openfloor/kernel';
import { Exact } from './decimal.js';

/** Milli-tokens as tokens without trailing zeros: 1240500 -> "1240.5". */
export function formatTokens(amountMilli: number): string {
  invariant(Number.isSafeInteger(amountMilli), `not an integer amount: ${amountMilli}`);
  return new Exact(amountMilli).dividedBy(1000).toFixed();
}

/** Ticks as a price in tokens: 585 -> "0.585". */
export function formatPrice(priceTicks: number): string {
  return formatTokens(priceTicks);
}

/** Half ticks, the unit of a midpoint: 1171 -> "0.5855". May be negative where it is a change. */
export function formatHalfTicks(halfTicks: number): string {
  invariant(Number.isSafeInteger(halfTicks), `not an integer price: ${halfTicks}`);
  return new Exact(halfTicks).dividedBy(2000).toFixed();
}

/** Whole shares: 67 -> "67". */
export function formatShares(quantity: number): string {
  invariant(Number.isSafeInteger(quantity), `not an integer quantity: ${quantity}`);
  return String(quantity);
}

/** Cost over quantity as a price rounded half-even to four decimals, for display only. */
export function formatAveragePrice(costMilli: number, quantity: number): string {
  invariant(quantity > 0, 'an average needs a quantity');
  return new Exact(costMilli).dividedBy(quantity).dividedBy(1000).toDecimalPlaces(4).toFixed();
}
