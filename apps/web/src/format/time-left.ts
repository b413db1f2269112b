import { plural, t } from '@lingui/core/macro';

const second = 1_000;
const units = [
  { ms: 86_400 * second, said: (count: number) => plural(count, { one: '# day', other: '# days' }) },
  { ms: 3_600 * second, said: (count: number) => plural(count, { one: '# hour', other: '# hours' }) },
  { ms: 60 * second, said: (count: number) => plural(count, { one: '# minute', other: '# minutes' }) },
  { ms: second, said: (count: number) => plural(count, { one: '# second', other: '# seconds' }) },
] as const;

/** `2 days 3 hours`, `14 minutes`, `45 seconds`: two units where the greater one alone would be coarse. */
export function formatLeft(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / second) * second);
  const first = units.findIndex((unit) => left >= unit.ms);
  const [large, small] = [units[first], units[first + 1]];
  if (!large) return t`a moment`;
  const whole = Math.floor(left / large.ms);
  const rest = small && whole < 10 ? Math.floor((left % large.ms) / small.ms) : 0;
  return rest > 0 && small ? `${large.said(whole)} ${small.said(rest)}` : large.said(whole);
}
