import { bookLaws } from './laws/book-laws.js';
import { challengeLaws, stakeDebtLaws } from './laws/challenge-laws.js';
import { dueLaws } from './laws/due-laws.js';
import { marketMoneyLaws, moneyLaws } from './laws/money-laws.js';
import { openOrdersOf } from './laws/open-orders.js';
import { heldLaws, stakeLaws } from './laws/stake-laws.js';
import type { ExchangeState } from './state.js';

/**
 * Checks laws 2 to 6 on a state from first principles, sharing nothing with the code that keeps them: what
 * `verify` and the tests call. Returns one sentence for each breach; none means that all hold.
 */
export function brokenLaws(state: ExchangeState): string[] {
  const broken = [...moneyLaws(state), ...stakeDebtLaws(state), ...dueLaws(state)];
  const worstByMember = new Map<number, number>();
  for (const market of state.markets.values()) {
    const open = openOrdersOf(market);
    broken.push(...marketMoneyLaws(state, market), ...bookLaws(market, open));
    broken.push(...challengeLaws(state, market));
    broken.push(...stakeLaws(state, market, { open, worstByMember }));
  }
  return [...broken, ...heldLaws(state, worstByMember)];
}
