import { t } from '@lingui/core/macro';
import { fieldText, toUnits } from '../../format/decimal';
import { type Entry, readPayout } from '../../format/entry';

type Way = 'OUTCOME' | 'PAYOUTS' | 'VALUE' | 'VOID';

export interface TypedDecision {
  way: Way;
  /** The outcome that came true. */
  outcome: string;
  /** In percent, by contract. */
  percents: readonly string[];
  /** Of a claim about a number. */
  value: string;
}

/** A part of the input of a proposal: exactly one of them is given. */
export type Decision = { outcome: string } | { payouts: string[] } | { value: string } | { isVoid: true };

type ReadDecision = { decision: Decision; problem?: undefined } | { decision: null; problem: string };

const number = /^-?\d{1,12}(\.\d{1,6})?$/;

/** What the form says about how the market ended. */
export function readDecision({ way, outcome, percents, value }: TypedDecision): ReadDecision {
  if (way === 'VOID') return { decision: { isVoid: true } };
  if (way === 'OUTCOME') {
    return outcome === ''
      ? { decision: null, problem: t`Choose the outcome that came true.` }
      : { decision: { outcome } };
  }
  if (way === 'VALUE') {
    return number.test(value.trim())
      ? { decision: { value: value.trim() } }
      : { decision: null, problem: t`Enter the value as a plain number such as 42 or 12.5.` };
  }
  const entries: Entry[] = percents.map((percent) => readPayout(percent));
  const wrong = entries.find(({ problem }) => problem !== undefined);
  if (wrong?.problem !== undefined) return { decision: null, problem: wrong.problem };
  const payouts = entries.map(({ value }) => value ?? '0');
  const total = payouts.reduce((sum, payout) => sum + toUnits(payout, 3), 0n);
  if (total === 1000n) return { decision: { payouts } };
  return { decision: null, problem: t`Together they have to make 100 percent, not ${Number(total) / 10}.` };
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
  return next.map((old, place) => (place === index ? old : fieldText(String(rest))));
}

/** What to say before resolving otherwise than the record has it; null when both agree or nothing is recorded. */
export function contradiction(decision: Decision | null, recorded: string | null): string | null {
  if (recorded === null || decision === null) return null;
  const agrees = 'outcome' in decision && decision.outcome === recorded;
  return agrees ? null : t`This contradicts the record, which says ${recorded}.`;
}
