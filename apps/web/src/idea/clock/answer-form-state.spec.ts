import { describe, expect, it } from 'vitest';
import { emptyAnswer, readAnswer, refusedAnswerField } from './answer-form-state';

const now = new Date(2027, 0, 1, 12);
const typed = { ...emptyAnswer, reason: ' It pays. ' };

describe('an answer that is typed', () => {
  it('needs a reason', () => {
    expect(readAnswer(emptyAnswer, now)).toEqual({
      input: null,
      problems: { reason: 'Say why: everybody can read it.' },
    });
    expect(readAnswer({ ...typed, reason: 'x'.repeat(5_001) }, now).input).toBeNull();
  });

  it('may have a date, and has one when it is deferred', () => {
    expect(readAnswer(typed, now).input).toEqual({ decision: 'FUND', reason: 'It pays.', until: null });
    expect(readAnswer({ ...typed, until: '2027-02-01T12:00' }, now).input?.until).toBe(
      new Date(2027, 1, 1, 12).toISOString(),
    );
    expect(readAnswer({ ...typed, decision: 'DEFER' }, now).problems.until).toBe('Enter a date and a time.');
    expect(readAnswer({ ...typed, until: '2026-12-31T12:00' }, now).problems.until).toBe(
      'This moment has passed.',
    );
    const far = { ...typed, decision: 'DEFER', until: '2027-12-01T12:00' } as const;
    expect(readAnswer(far, now).problems.until).toBe('Defer by at most 180 days.');
    expect(readAnswer({ ...far, decision: 'FUND' }, now).problems).toEqual({});
  });

  it('knows which field a refusal is about', () => {
    expect(refusedAnswerField('UNTIL_TOO_FAR')).toBe('until');
    expect(refusedAnswerField('CONFLICT_OF_INTEREST')).toBeNull();
  });
});
