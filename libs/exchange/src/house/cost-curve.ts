import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { expOfNegative, logFromOne, logOfOnePlus } from './elementary.js';
import { coversCost } from './exact.js';
import type { Liquidity, Standing, Viewpoint } from './standing.js';

/**
 * What selling M shares costs the house, in milli-tokens: cost(M) = s(z + 1000 M) - s(z) with s(z) = b ln(1 + e^(z/b)).
 *
 * A house that buys M shares at p is one that sells M complements (one share of each other contract) at 1000 - p: its
 * payment is at most the proceeds exactly when the complements bring at least their cost. The complement's z is -z, so
 * both sides are one curve.
 *
 * Where doubles tell for sure, they decide; where they are in doubt, exact arithmetic does. So every decision is the
 * mathematical one.
 */
export class CostCurve {
  /** z = whole + part: an exact integer, and a double of at most the subsidy. */
  private readonly whole: number;
  private readonly part: number;
  /** s(z) = start + startTail, split as in `gap`. */
  private readonly startsAbove: boolean;
  private readonly startTail: number;

  constructor(
    private readonly liquidity: Liquidity,
    private readonly viewpoint: Viewpoint,
    { leadMilli, rivalsMilli }: Standing,
  ) {
    const sells = viewpoint.takerSide === 'buy';
    this.whole = sells ? leadMilli : -leadMilli;
    this.part = sells ? -rivalsMilli : rivalsMilli;
    const z = this.whole + this.part;
    this.startsAbove = z > 0;
    this.startTail = this.tail(z);
  }

  /** Whether `receivedMilli` (an integer) is at least the cost of `sold` shares. */
  covers(receivedMilli: number, sold: number): boolean {
    const gap = this.gap(receivedMilli, sold);
    if (gap > this.liquidity.doubt) return true;
    if (gap < -this.liquidity.doubt) return false;
    return coversCost(this.liquidity.terms, this.viewpoint, { receivedMilli, sold });
  }

  /** The lowest price, 1 at least, at which one more share covers the cost of `sold` with it. */
  leastPrice(receivedMilli: number, sold: number): number {
    const price = -this.gap(receivedMilli, sold);
    const { doubt } = this.liquidity;
    let least = Math.max(1, Math.ceil(price - doubt));
    let enough = Math.max(1, Math.ceil(price + doubt));
    while (least < enough) {
      const middle = Math.floor((least + enough) / 2);
      if (this.covers(receivedMilli + middle, sold)) enough = middle;
      else least = middle + 1;
    }
    return enough;
  }

  /**
   * receivedMilli - cost(sold), off by less than `doubt` where it is near zero. s(z) is max(z, 0) + tail(z): what is
   * exact is subtracted first, as integers.
   */
  gap(receivedMilli: number, sold: number): number {
    const wholeEnd = this.whole + MILLI_PER_TOKEN * sold;
    const z = wholeEnd + this.part;
    const tails = this.startTail - this.tail(z);
    if (this.startsAbove) return receivedMilli - MILLI_PER_TOKEN * sold + tails;
    return z > 0 ? receivedMilli - wholeEnd - this.part + tails : receivedMilli + tails;
  }

  /** The price after `sold` shares, in ticks and unrounded. */
  priceAfter(sold: number): number {
    const z = this.whole + MILLI_PER_TOKEN * sold + this.part;
    const odds = expOfNegative((z > 0 ? -z : z) / this.liquidity.b);
    return (MILLI_PER_TOKEN * (z > 0 ? 1 : odds)) / (1 + odds);
  }

  /** How much one more share adds to the price where that is `priceTicks`. */
  steepness(priceTicks: number): number {
    return (priceTicks * (MILLI_PER_TOKEN - priceTicks)) / this.liquidity.b;
  }

  /** About how many shares sold bring the price to `priceTicks`; may be negative. */
  soldAt(priceTicks: number): number {
    const against = MILLI_PER_TOKEN - priceTicks;
    const odds = priceTicks > against ? logFromOne(priceTicks / against) : -logFromOne(against / priceTicks);
    return (odds * this.liquidity.b - this.part - this.whole) / MILLI_PER_TOKEN;
  }

  /** b ln(1 + e^(-|z|/b)): at most b ln 2, whatever z is. */
  private tail(z: number): number {
    const { b } = this.liquidity;
    return b * logOfOnePlus(expOfNegative((z > 0 ? -z : z) / b));
  }
}
