import { describe, expect, it } from 'vitest';
import { answerTerms, untilProblem } from './answer-terms.js';

const DAY = 24 * 3600_000;
const NOW = Date.parse('2027-01-01T00:00:00Z');

describe('an answer to an idea', () => {
  it('has a reason of 1 to 5,000 characters', () => {
    const reasoned = (reason: string) => answerTerms({ decision: 'FUND', reason });
    expect(reasoned(' \n ')).toEqual({ ok: false, code: 'REASON_EMPTY' });
    expect(reasoned('x'.repeat(5_001))).toEqual({ ok: false, code: 'ANSWER_TOO_LONG' });
    expect(reasoned('\0')).toEqual({ ok: false, code: 'TEXT_NOT_ALLOWED' });
    expect(reasoned(` ${'x'.repeat(5_000)} `)).toMatchObject({
      ok: true,
      value: { reason: 'x'.repeat(5_000) },
    });
  });

  it('has a date when it is deferred, and may have one otherwise', () => {
    const reason = 'It pays.';
    expect(answerTerms({ decision: 'DEFER', reason })).toEqual({ ok: false, code: 'UNTIL_MISSING' });
    expect(answerTerms({ decision: 'DEFER', reason, until: 'soon' })).toEqual({
      ok: false,
      code: 'TIME_NOT_VALID',
    });
    expect(answerTerms({ decision: 'DECLINE', reason, until: null })).toEqual({
      ok: true,
      value: { decision: 'DECLINE', reason, until: null },
    });
    expect(answerTerms({ decision: 'FUND', reason, until: '2027-01-02T00:00:00Z' })).toEqual({
      ok: true,
      value: { decision: 'FUND', reason, until: NOW + DAY },
    });
  });

  it.each([
    ['DEFER', 0, 'UNTIL_PASSED'],
    ['DEFER', 180, null],
    ['DEFER', 181, 'UNTIL_TOO_FAR'],
    ['FUND', -1, 'UNTIL_PASSED'],
    ['FUND', 3_660, null],
    ['FUND', 3_661, 'UNTIL_TOO_FAR'],
  ] as const)('%s with a date in %i days: %s', (decision, days, problem) => {
    expect(untilProblem({ decision, reason: 'x', until: NOW + days * DAY }, NOW)).toBe(problem);
  });
});
