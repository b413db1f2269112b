import { t } from '@lingui/core/macro';
import { readMoment } from '../../format/moment-entry';
import type { Decision } from './clock-query';

export interface TypedAnswer {
  decision: Decision;
  reason: string;
  /** As a field of type datetime-local holds it. */
  until: string;
}

export interface ReadAnswer {
  input: { decision: Decision; reason: string; until: string | null } | null;
  problems: Partial<Record<'reason' | 'until', string>>;
}

export const emptyAnswer: TypedAnswer = { decision: 'FUND', reason: '', until: '' };

const longestDeferralMs = 180 * 86_400_000;

/** The answer as the server takes it; null while something is missing. */
export function readAnswer({ decision, reason, until }: TypedAnswer, now = new Date()): ReadAnswer {
  const problems: ReadAnswer['problems'] = {};
  const words = reason.trim();
  if (words === '') problems.reason = t`Say why: everybody can read it.`;
  else if ([...words].length > 5_000) problems.reason = t`Shorten the reason to 5,000 characters.`;
  const needed = decision === 'DEFER';
  const moment = until === '' && !needed ? { value: null } : readMoment(until, now);
  if (!('value' in moment) || moment.value === undefined) problems.until = moment.problem;
  else if (needed && new Date(moment.value ?? '').getTime() > now.getTime() + longestDeferralMs)
    problems.until = t`Defer by at most 180 days.`;
  if (Object.keys(problems).length > 0) return { input: null, problems };
  return { input: { decision, reason: words, until: moment.value ?? null }, problems };
}

const untilFields: Record<string, keyof ReadAnswer['problems']> = {
  UNTIL_MISSING: 'until',
  UNTIL_PASSED: 'until',
  UNTIL_TOO_FAR: 'until',
  REASON_EMPTY: 'reason',
  ANSWER_TOO_LONG: 'reason',
  TEXT_NOT_ALLOWED: 'reason',
};

/** The field that a refusal is about; null: none of them. */
export const refusedAnswerField = (code: string): keyof ReadAnswer['problems'] | null =>
  untilFields[code] ?? null;
