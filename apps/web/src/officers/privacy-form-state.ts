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
    label: 'Sign-ins',
    words: 'How long a sign-in lasts before one has to sign in again.',
    least: 1,
    most: 365,
  },
  auditWordsDays: {
    label: 'Words of the record of acts',
    words: 'Addresses, reasons and details; the acts themselves stay.',
    least: 30,
    most: 3660,
  },
  noticeDays: { label: 'Notices', words: 'What members were told.', least: 1, most: 3660 },
  keyDays: {
    label: 'Answers and used links',
    words: 'How long a command that is sent again is still known, and links that were used.',
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
    `Enter ${periods[name].least} to ${periods[name].most.toLocaleString('en')} days.`,
  ]);
  if (wrong.length > 0) return { input: null, problems: Object.fromEntries(problems) };
  const days = periodNames.map((name) => [name, Number(typed[name])]);
  return { input: Object.fromEntries(days), problems: {} };
}
