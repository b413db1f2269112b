import { invariant, MAX_PRICE_TICKS, MAX_SHARES, MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { Quote, Quoter, Side } from '@openfloor/matching';
import type { CostCurve } from './cost-curve.js';
import { mostSold } from './most-sold.js';

/**
 * The house's quotes to one taker, best first. At each tick it sells the most shares for which all that the ladder
 * brought so far still covers the cost; the cost is convex, so every part of a level is covered too. The buying
 * ladder is that of the complement, at 1000 less its price (`CostCurve`).
 *
 * It ends at MAX_SHARES, more than which no order has: so all money here stays a safe integer.
 */
export class Ladder implements Quoter {
  private soldShares = 0;
  private receivedMilli = 0;
  /** The level that is on offer, at the price of what is sold; null when there is none. */
  private priceTicks = 0;
  private left = 0;

  constructor(
    private readonly curve: CostCurve,
    private readonly takerSide: Side,
  ) {
    this.climb();
  }

  best(): Quote | null {
    if (this.left === 0) return null;
    const sells = this.takerSide === 'buy';
    return { priceTicks: sells ? this.priceTicks : MILLI_PER_TOKEN - this.priceTicks, quantity: this.left };
  }

  take(quantity: number): void {
    const inRange = quantity >= 1 && quantity <= this.left;
    invariant(Number.isSafeInteger(quantity) && inRange, `not a part of the level: ${quantity}`);
    this.left -= quantity;
    if (this.left === 0) this.climb();
  }

  /** To the next level that has a share. It lies higher: one more at the price before would have been in that level. */
  private climb(): void {
    const { curve, soldShares, receivedMilli } = this;
    if (soldShares >= MAX_SHARES) return;
    const priceTicks = curve.leastPrice(receivedMilli, soldShares + 1);
    if (priceTicks > MAX_PRICE_TICKS) return;
    const sold = mostSold(curve, { priceTicks, soldShares, receivedMilli });
    this.left = sold - soldShares;
    this.priceTicks = priceTicks;
    this.receivedMilli += priceTicks * this.left;
    this.soldShares = sold;
  }
}
