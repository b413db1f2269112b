import { t } from '@lingui/core/macro';
import { grouped } from './grouped';
import type { PrivacyPolicy } from './policy-query';

export type Period = Exclude<keyof PrivacyPolicy, 'version' | '__typename'>;
export type TypedPeriods = Record<Period, string>;

interface PeriodWords {
  label: string;
  words: string;
  least: number;
  most: number;
}

export const periods: Record<Period, PeriodWords> = {
  sessionDays: {
    label: t`Sign-ins`,
    words: t`How long a sign-in lasts before one has to sign in again.`,
    least: 1,
    most: 365,
  },
  auditWordsDays: {
    label: t`Words of the record of acts`,
    words: t`Addresses, reasons and details; the acts themselves stay.`,
    least: 30,
    most: 3660,
  },
  noticeDays: { label: t`Notices`, words: t`What members were told.`, least: 1, most: 3660 },
  keyDays: {
    label: t`Answers and used links`,
    words: t`How long a command that is sent again is still known, and links that were used.`,
    least: 1,
    most: 365,
  },
};

export const periodNames = Object.keys(periods) as Period[];

/** The policy as its fields hold it. */
export const typedPeriods = (policy: PrivacyPolicy): TypedPeriods =>
  Object.fromEntries(periodNames.map((name) => [name, String(policy[name])])) as TypedPeriods;

interface ReadPeriods {
  input: Record<Period, number> | null;
  problems: Partial<TypedPeriods>;
}

/** All periods as the server takes them; null while one of them is wrong. */
export function readPeriods(typed: TypedPeriods): ReadPeriods {
  const wrong = periodNames.filter((name) => {
    const text = typed[name].trim();
    const { least, most } = periods[name];
    return !/^\d{1,4}$/.test(text) || Number(text) < least || Number(text) > most;
  });
  const problems = wrong.map((name) => [
    name,
    t`Enter ${periods[name].least} to ${grouped(String(periods[name].most))} days.`,
  ]);
  if (wrong.length > 0) return { input: null, problems: Object.fromEntries(problems) };
  const days = periodNames.map((name) => [name, Number(typed[name])]);
  return { input: Object.fromEntries(days), problems: {} };
}
