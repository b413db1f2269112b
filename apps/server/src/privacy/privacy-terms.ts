import type { Parsed } from '@openfloor/money';
import type { PrivacyPeriods } from './privacy-policies.js';
import type { PrivacyCode } from './privacy-sentences.js';

interface Range {
  readonly least: number;
  readonly most: number;
  readonly code: PrivacyCode;
}

const RANGES: Record<keyof PrivacyPeriods, Range> = {
  sessionDays: { least: 1, most: 365, code: 'SESSION_DAYS_OUT_OF_RANGE' },
  auditWordsDays: { least: 30, most: 3_660, code: 'AUDIT_WORDS_DAYS_OUT_OF_RANGE' },
  noticeDays: { least: 1, most: 3_660, code: 'NOTICE_DAYS_OUT_OF_RANGE' },
  keyDays: { least: 1, most: 365, code: 'KEY_DAYS_OUT_OF_RANGE' },
};

/** The periods of a policy, or the code of the first that is out of its range. Pure. */
export function privacyPeriods(given: PrivacyPeriods): Parsed<PrivacyPeriods, PrivacyCode> {
  for (const [name, { least, most, code }] of Object.entries(RANGES)) {
    const days = given[name as keyof PrivacyPeriods];
    if (!Number.isSafeInteger(days) || days < least || days > most) return { ok: false, code };
  }
  const { sessionDays, auditWordsDays, noticeDays, keyDays } = given;
  return { ok: true, value: { sessionDays, auditWordsDays, noticeDays, keyDays } };
}
