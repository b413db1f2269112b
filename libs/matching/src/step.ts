import type { RestingOrder } from './order.js';
import type { Quote } from './quoter.js';

/**
 * One effect on a resting order: `quantity` shares leave it. A fill trades with the maker, at its price; the
 * other two are self-trade prevention acting on it. The maker of these two may rest in another book of the
 * market (`maker.bookId`), where it is a leg of an implied match.
 */
export interface MakerStep {
  readonly kind: 'fill' | 'cancel' | 'decrement';
  readonly maker: RestingOrder;
  /** Empty. */
  readonly legs: readonly RestingOrder[];
  readonly priceTicks: number;
  readonly quantity: number;
}

/** An implied match: the taker trades `quantity` shares with each leg, on the other side, at that leg's price. */
export interface ImpliedStep {
  readonly kind: 'implied';
  readonly maker: null;
  /** One order of every other contract, in the order of `Surroundings.others`. */
  readonly legs: readonly RestingOrder[];
  /** What a share of the order's own contract comes to: 1000 less the prices of the legs. May be 0 or less. */
  readonly priceTicks: number;
  readonly quantity: number;
}

/** A trade with the market maker, at its quote's price. */
export interface QuoteStep {
  readonly kind: 'quote';
  readonly maker: null;
  /** Empty. */
  readonly legs: readonly RestingOrder[];
  readonly priceTicks: number;
  readonly quantity: number;
}

/** One thing that an order does on its way. */
export type Step = MakerStep | ImpliedStep | QuoteStep;

const NO_LEGS: readonly RestingOrder[] = Object.freeze([]);

// The literals below name the same fields in the same order: steps of all kinds then share one hidden class.

export function makerStep(kind: MakerStep['kind'], maker: RestingOrder, quantity: number): Step {
  return { kind, maker, legs: NO_LEGS, priceTicks: maker.priceTicks, quantity };
}

/** Of a match at the price and the quantity of the quote. */
export function impliedStep(legs: readonly RestingOrder[], { priceTicks, quantity }: Quote): Step {
  return { kind: 'implied', maker: null, legs, priceTicks, quantity };
}

/** Of a trade at the price and the quantity of the quote. */
export function quoteStep({ priceTicks, quantity }: Quote): Step {
  return { kind: 'quote', maker: null, legs: NO_LEGS, priceTicks, quantity };
}
