import { toUnits } from '../../format/decimal';
import { type Entry, readPayout } from '../../format/entry';

type Way = 'OUTCOME' | 'PAYOUTS' | 'VOID';

export interface TypedDecision {
  way: Way;
  /** The outcome that came true. */
  outcome: string;
  /** In percent, by contract. */
  percents: readonly string[];
}

/** A part of the input of a proposal: exactly one of them is given. */
export type Decision = { outcome: string } | { payouts: string[] } | { isVoid: true };

type ReadDecision = { decision: Decision; problem?: undefined } | { decision: null; problem: string };

/** What the form says about how the market ended. */
export function readDecision({ way, outcome, percents }: TypedDecision): ReadDecision {
  if (way === 'VOID') return { decision: { isVoid: true } };
  if (way === 'OUTCOME') {
    return outcome === ''
      ? { decision: null, problem: 'Choose the outcome that came true.' }
      : { decision: { outcome } };
  }
  const entries: Entry[] = percents.map(readPayout);
  const wrong = entries.find(({ problem }) => problem !== undefined);
  if (wrong?.problem !== undefined) return { decision: null, problem: wrong.problem };
  const payouts = entries.map(({ value }) => value ?? '0');
  const total = payouts.reduce((sum, payout) => sum + toUnits(payout, 3), 0n);
  if (total === 1000n) return { decision: { payouts } };
  return { decision: null, problem: `Together they have to make 100 percent, not ${Number(total) / 10}.` };
}

/** Where the form begins: halves of two, and nothing of more. */
export const evenPercents = (count: number): string[] =>
  Array.from({ length: count }, () => (count === 2 ? '50' : '0'));

/** Of two outcomes the second gets the rest; typing both would only be a way to err. */
export function withPercent(percents: readonly string[], index: number, percent: string): string[] {
  const next = percents.map((old, place) => (place === index ? percent : old));
  const { value } = readPayout(percent);
  if (percents.length !== 2 || value === undefined) return next;
  const rest = Number(1000n - toUnits(value, 3)) / 10;
  return next.map((old, place) => (place === index ? old : String(rest)));
}

/** What to say before resolving otherwise than the record has it; null when both agree or nothing is recorded. */
export function contradiction(decision: Decision | null, recorded: string | null): string | null {
  if (recorded === null || decision === null) return null;
  const agrees = 'outcome' in decision && decision.outcome === recorded;
  return agrees ? null : `This contradicts the record, which says ${recorded}.`;
}
