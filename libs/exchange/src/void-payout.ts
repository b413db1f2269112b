import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { WEEK_MS } from './price-series.js';
import type { Market } from './state.js';

/**
 * What a void pays per contract, in ticks that add up to 1000: the time-weighted prices of the week before the flag.
 * Where nobody flagged, calling it void at `at` is the flag. Where trading was over by then, the week ends when it was:
 * what nobody could trade at any more is no price. A contract that never traded counts at its reference.
 */
export function voidPayout(market: Market, at: number): number[] {
  const flaggedAt = market.flaggedAt > 0 ? market.flaggedAt : at;
  const endsAt = Math.min(flaggedAt, market.prices[0]?.lastAt ?? 0);
  const weights = market.prices.map((_, contract) => weightOf(market, contract, endsAt));
  if (market.contracts > weights.length)
    weights.push(2 * MILLI_PER_TOKEN * spanOf(market, endsAt) - (weights[0] ?? 0));
  return shareOut(weights);
}

/** All books were opened and closed at the same time, so their weights are over the same span. */
function weightOf(market: Market, contract: number, endsAt: number): number {
  const quote = market.quotes[contract];
  const reference = 2 * (market.referenceTicks[contract] ?? 0);
  if (quote === undefined || quote.lastTradeTicks === 0) return reference * spanOf(market, endsAt);
  const mean = market.prices[contract]?.average(endsAt - WEEK_MS, endsAt);
  return mean?.area ?? 2 * quote.lastTradeTicks;
}

/** 1 where the market was open for no time at all, so that the moment counts. */
function spanOf(market: Market, endsAt: number): number {
  return market.prices[0]?.average(endsAt - WEEK_MS, endsAt)?.spanMs ?? 1;
}

/**
 * Shares 1000 ticks out by weight: the floor of each share, left-over ticks by largest remainder, then in contract
 * order. Exact: weights are integers of at most 2^42, so that 1000 times one is below 2^53.
 */
export function shareOut(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const remainders = weights.map((weight) => (MILLI_PER_TOKEN * weight) % sum);
  const payout = weights.map((weight, k) => (MILLI_PER_TOKEN * weight - (remainders[k] as number)) / sum);
  const left = MILLI_PER_TOKEN - payout.reduce((total, ticks) => total + ticks, 0);
  const byRemainder = [...weights.keys()].sort(
    (a, b) => (remainders[b] as number) - (remainders[a] as number) || a - b,
  );
  for (const contract of byRemainder.slice(0, left)) payout[contract] = (payout[contract] as number) + 1;
  return payout;
}
