import type { MatchPlan } from '@openfloor/matching';
import type { DropCause, OrderOutcome } from '../answer.js';

/**
 * What became of an order, in the words of an answer. An order whose budget alone said how much asked for what it got,
 * so it is filled; the cause then tells why the budget was not used up.
 */
export function outcomeOf(match: MatchPlan, byBudget: boolean): { outcome: OrderOutcome; cause: DropCause } {
  const { filled, cause } = match;
  if (byBudget && filled > 0)
    return { outcome: 'filled', cause: cause === 'BUDGET' ? 'NONE' : (cause ?? 'NONE') };
  return { outcome: match.outcome === 'rejected' ? 'cancelled' : match.outcome, cause: cause ?? 'NONE' };
}
