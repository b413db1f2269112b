import type { Parsed } from '@openfloor/money';
import { cleanWords } from '../answers/clean-words.js';
import { parseTime } from '../answers/parse-time.js';
import type { AnswerBackRefusal } from './answer-sentences.js';

export const DECISIONS = ['FUND', 'DECLINE', 'DEFER'] as const;
export type DecisionName = (typeof DECISIONS)[number];

/** What a decider says about an idea. */
export interface AnswerTerms {
  readonly decision: DecisionName;
  readonly reason: string;
  /** Milliseconds since 1970; of a deferral, when the clock runs again. */
  readonly until: number | null;
}

const LONGEST_REASON = 5_000;
const DAY_MS = 24 * 3600_000;
const LONGEST_DEFERRAL_MS = 180 * DAY_MS;
const FARTHEST_MS = 3_660 * DAY_MS;

/** The reason of an answer without blanks around it, or why it is refused. Pure. */
export function answerReason(given: string): Parsed<string, AnswerBackRefusal> {
  return cleanWords<AnswerBackRefusal>(given, {
    longest: LONGEST_REASON,
    ifEmpty: 'REASON_EMPTY',
    ifTooLong: 'ANSWER_TOO_LONG',
  });
}

/** What was sent, read. Whether the date lies ahead is looked at when the answer is given. Pure. */
export function answerTerms(given: {
  decision: DecisionName;
  reason: string;
  until?: string | null;
}): Parsed<AnswerTerms, AnswerBackRefusal> {
  const reason = answerReason(given.reason);
  if (!reason.ok) return reason;
  const { decision } = given;
  const text = given.until ?? null;
  if (text === null && decision === 'DEFER') return { ok: false, code: 'UNTIL_MISSING' };
  const until = text === null ? ({ ok: true, value: null } as const) : parseTime(text);
  if (!until.ok) return until;
  return { ok: true, value: { decision, reason: reason.value, until: until.value } };
}

/** Why an answer cannot have this date now; null when it can. Pure. */
export function untilProblem({ decision, until }: AnswerTerms, now: number): AnswerBackRefusal | null {
  if (until === null) return null;
  if (until <= now) return 'UNTIL_PASSED';
  const farthest = decision === 'DEFER' ? LONGEST_DEFERRAL_MS : FARTHEST_MS;
  return until > now + farthest ? 'UNTIL_TOO_FAR' : null;
}
