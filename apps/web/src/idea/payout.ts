import { type Entry, readPayout } from '../format/entry';
import { type Contract, complement, formatPercent } from '../format/price';

export type Outcome = 'YES' | 'NO' | 'OTHER';

/** Payout per share of YES, in tokens. Unlike a price it may be 0 or 1. */
export function payoutOf(outcome: Outcome, percent: string): Entry {
  if (outcome === 'YES') return { value: '1' };
  return outcome === 'NO' ? { value: '0' } : readPayout(percent);
}

export function payoutSentence(payout: string): string {
  if (payout === '1') return 'Every share of YES pays 1 token, every share of NO nothing.';
  if (payout === '0') return 'Every share of NO pays 1 token, every share of YES nothing.';
  return `Every share of YES pays ${formatPercent(payout)} of a token, every share of NO ${formatPercent(complement(payout))}.`;
}

/** What to say before settling otherwise than the record has it; null when both agree or nothing is recorded. */
export function contradiction(payout: string, recorded: Contract | null): string | null {
  const agrees = recorded === null || payout === (recorded === 'YES' ? '1' : '0');
  return agrees ? null : `This contradicts the record, which says ${recorded}.`;
}

/** Whether the outcome is decided: what is shown is no price any more, but what a share pays. */
export const isOver = (state: 'OPEN' | 'HALTED' | 'CLOSED' | 'SETTLING' | 'SETTLED'): boolean =>
  state === 'SETTLING' || state === 'SETTLED';
