import type { OrderView } from '@openfloor/exchange';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { Holding } from '../portfolio/average-cost.js';
import { NO, type OwnSide, YES } from './estimate-order.js';

type OpenOrder = Pick<OrderView, 'contract' | 'side' | 'priceTicks' | 'open'>;

/**
 * What a member could lose, in milli-tokens, if the other side of a market of two outcomes came true: what the shares
 * on this side cost on average, and what is set aside for open orders that would buy more of it (DESIGN law 3: less
 * what whole sets with shares of the other side would bring back). Pure.
 */
export function sideAtRiskMilli(side: OwnSide, holding: Holding, orders: readonly OpenOrder[]): number {
  const other = side === YES ? NO : YES;
  let asked = 0;
  for (const { contract, side: way, priceTicks, open } of orders) {
    if (way === 'buy' && contract === side) asked += priceTicks * open;
    if (way === 'sell' && contract === other) asked += (MILLI_PER_TOKEN - priceTicks) * open;
  }
  const setAside = Math.max(0, asked - MILLI_PER_TOKEN * (holding.shares[other] ?? 0));
  return Math.max(0, holding.costMilli[side] ?? 0) + setAside;
}
