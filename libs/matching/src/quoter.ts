/** What a market maker offers at one price. */
export interface Quote {
  readonly priceTicks: number;
  /** Whole shares, at least 1. */
  readonly quantity: number;
}

/**
 * A market maker's ladder of quotes against one order, made for one plan: `take` changes this copy only, and a
 * second plan needs a second one. It ranks after members' orders at equal price.
 */
export interface Quoter {
  /** The best quote that is left, null when there is none. Prices never get better. */
  best(): Quote | null;
  /** Takes 1 to `best().quantity` shares off the best quote. */
  take(quantity: number): void;
}
