import { MAX_SHARES } from '@openfloor/kernel';
import type { CostCurve } from './cost-curve.js';

/** Where a ladder is: it offers at `priceTicks`, having received so much for so many shares. */
export interface Rung {
  readonly priceTicks: number;
  readonly soldShares: number;
  readonly receivedMilli: number;
}

/** Newton's steps shrink quadratically near the end, and before that each is about b. */
const MOST_STEPS = 40;
/** In shares: after a step as short as this the next one would be much shorter. */
const CLOSE = 0.25;

/**
 * The most shares that can be sold in all, MAX_SHARES at most, when those from `soldShares` on bring `priceTicks`
 * each. What they bring less what they cost is concave and not negative at the start, so it crosses zero once: the
 * answer does not depend on the guess from which the search starts.
 */
export function mostSold(curve: CostCurve, rung: Rung): number {
  const { priceTicks, soldShares, receivedMilli } = rung;
  const covered = (sold: number) => curve.covers(receivedMilli + priceTicks * (sold - soldShares), sold);
  let covers = soldShares;
  let fails = MAX_SHARES + 1;
  let next = Math.floor(crossing(curve, rung));
  for (let step = 1; fails - covers > 1; step *= 2) {
    if (!(next > covers && next < fails)) next = covers + Math.ceil((fails - covers) / 2);
    if (covered(next)) {
      covers = next;
      next += step;
    } else {
      fails = next;
      next -= step;
    }
  }
  return covers;
}

/** Where doubles see the crossing: by Newton's method, from where a parabola would have it. */
function crossing(curve: CostCurve, { priceTicks, soldShares, receivedMilli }: Rung): number {
  const top = curve.soldAt(priceTicks);
  const surplus = Math.max(0, curve.gap(receivedMilli, soldShares));
  const reach = top - soldShares;
  let sold = top + Math.sqrt(reach * reach + (2 * surplus) / curve.steepness(priceTicks));
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = curve.priceAfter(sold) - priceTicks;
    if (!(slope > 0)) break;
    const value = curve.gap(receivedMilli + priceTicks * (sold - soldShares), sold);
    const change = value / slope;
    sold += change;
    if (!(Math.abs(change) > CLOSE)) break;
  }
  return sold;
}
