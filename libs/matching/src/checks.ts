import { invariant, MAX_SHARES } from '@openfloor/kernel';
import type { IncomingOrder } from './order.js';

/*
 * What a caller has to get right before an order comes to a book. Numbers that break these are bugs of the
 * caller: the boundary has refused them already.
 */

export function checkQuantity(quantity: number): void {
  const isQuantity = Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_SHARES;
  invariant(isQuantity, 'quantity is whole shares, 1 to MAX_SHARES');
}

export function checkPrice(priceTicks: number, maxPriceTicks: number): void {
  const isPrice = Number.isInteger(priceTicks) && priceTicks >= 1 && priceTicks <= maxPriceTicks;
  invariant(isPrice, 'priceTicks is a whole price of this book');
}

/** The limit is checked apart, as a market order has none. */
export function checkOrder({ quantity, budget, protectionTicks }: IncomingOrder): void {
  checkQuantity(quantity);
  invariant(budget === undefined || Number.isSafeInteger(budget), 'budget is whole milli-tokens');
  invariant(
    protectionTicks === undefined || (Number.isInteger(protectionTicks) && protectionTicks >= 0),
    'protection is whole ticks',
  );
}
