import { MAX_PRICE_TICKS, MILLI_PER_TOKEN, MIN_PRICE_TICKS } from '@openfloor/kernel';
import type { MatchPlan, Side } from '@openfloor/matching';
import type { ExchangeState, Market } from '../state.js';

/**
 * The worst price in ticks at which an order may trade now: so far from the average of the last five minutes; 0 where
 * there is no band, or nothing has traded yet that an average could be of.
 */
export function protectionTicks(state: ExchangeState, market: Market, contract: number, side: Side): number {
  const { bandTicks } = state.tradingPolicy;
  if (bandTicks >= MILLI_PER_TOKEN) return 0;
  const halfTicks = market.prices[contract]?.recentMean(state.at) ?? 0;
  if (halfTicks === 0) return 0;
  if (side === 'buy') return Math.min(MAX_PRICE_TICKS, Math.floor(halfTicks / 2) + bandTicks);
  return Math.max(MIN_PRICE_TICKS, Math.ceil(halfTicks / 2) - bandTicks);
}

/** Whether a planned fill of this contract is at a price that is worse than `worstTicks`. */
export function leavesBand(match: MatchPlan, side: Side, worstTicks: number): boolean {
  // Prices only get worse along a plan, so the last trade tells.
  for (let i = match.steps.length - 1; i >= 0; i--) {
    const step = match.steps[i];
    if (step === undefined || step.kind === 'cancel' || step.kind === 'decrement') continue;
    return side === 'buy' ? step.priceTicks > worstTicks : step.priceTicks < worstTicks;
  }
  return false;
}
