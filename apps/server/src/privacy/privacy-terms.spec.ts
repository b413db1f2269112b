import { expect, it } from 'vitest';
import { DEFAULT_PRIVACY, type PrivacyPeriods } from './privacy-policies.js';
import { privacyPeriods } from './privacy-terms.js';

const { version: _, ...USUAL } = DEFAULT_PRIVACY;

it.each<[keyof PrivacyPeriods, number, number, string]>([
  ['sessionDays', 1, 365, 'SESSION_DAYS_OUT_OF_RANGE'],
  ['auditWordsDays', 30, 3_660, 'AUDIT_WORDS_DAYS_OUT_OF_RANGE'],
  ['noticeDays', 1, 3_660, 'NOTICE_DAYS_OUT_OF_RANGE'],
  ['keyDays', 1, 365, 'KEY_DAYS_OUT_OF_RANGE'],
])('takes %s from %d to %d and names it otherwise', (name, least, most, code) => {
  for (const days of [least, most]) {
    const value = { ...USUAL, [name]: days };
    expect(privacyPeriods(value)).toEqual({ ok: true, value });
  }
  for (const days of [least - 1, most + 1, -1, 1.5, Number.NaN])
    expect(privacyPeriods({ ...USUAL, [name]: days })).toEqual({ ok: false, code });
});

it('keeps nothing but the periods', () => {
  expect(privacyPeriods(DEFAULT_PRIVACY)).toEqual({ ok: true, value: USUAL });
});
