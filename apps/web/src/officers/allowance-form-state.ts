import { t } from '@lingui/core/macro';
import type { Entry } from '../format/entry';
import { readTokensOrNone } from '../format/token-entry';
import type { AllowanceInput } from './exchange-mutations';
import { grouped } from './grouped';
import type { Allowance } from './policy-query';

export interface TypedAllowance {
  amount: string;
  periodDays: string;
  cap: string;
}

interface ReadAllowance {
  input: AllowanceInput | null;
  problems: Partial<TypedAllowance>;
}

const dayMs = 86_400_000;

/** The allowance as its fields hold it. */
export function typedAllowance(allowance: Allowance | null): TypedAllowance {
  if (!allowance) return { amount: '', periodDays: '7', cap: '' };
  const { amount, periodDays, cap } = allowance;
  return { amount: grouped(amount), periodDays: String(periodDays), cap: grouped(cap) };
}

/**
 * The allowance as the server takes it. The next payment stays when it was to be: the new periods are counted from
 * one period before it. Where none is paid yet, the first period begins now.
 */
export function readAllowance(
  typed: TypedAllowance,
  { allowance, now = new Date() }: { allowance: Allowance | null; now?: Date },
): ReadAllowance {
  const entries = {
    amount: readTokensOrNone(typed.amount),
    periodDays: readDays(typed.periodDays),
    cap: readTokensOrNone(typed.cap),
  };
  const problems: ReadAllowance['problems'] = {};
  for (const [field, { problem }] of Object.entries(entries)) {
    if (problem !== undefined) problems[field as keyof TypedAllowance] = problem;
  }
  if (Object.keys(problems).length > 0) return { input: null, problems };
  const periodDays = Number(entries.periodDays.value);
  const starts = allowance ? new Date(allowance.nextCreditAt).getTime() - periodDays * dayMs : now.getTime();
  return {
    input: {
      amount: entries.amount.value ?? '0',
      periodDays,
      cap: entries.cap.value ?? '0',
      startsAt: new Date(starts).toISOString(),
    },
    problems,
  };
}

function readDays(text: string): Entry {
  const cleaned = text.trim();
  const days = /^\d{1,3}$/.test(cleaned) ? Number(cleaned) : 0;
  return days >= 1 && days <= 366 ? { value: String(days) } : { problem: t`Enter 1 to 366 days.` };
}
