const second = 1_000;
const units = [
  { name: 'day', ms: 86_400 * second },
  { name: 'hour', ms: 3_600 * second },
  { name: 'minute', ms: 60 * second },
  { name: 'second', ms: second },
] as const;

/** `2 days 3 hours`, `14 minutes`, `45 seconds`: two units where the greater one alone would be coarse. */
export function formatLeft(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / second) * second);
  const first = units.findIndex((unit) => left >= unit.ms);
  const [large, small] = [units[first], units[first + 1]];
  if (!large) return 'a moment';
  const whole = Math.floor(left / large.ms);
  const rest = small && whole < 10 ? Math.floor((left % large.ms) / small.ms) : 0;
  return rest > 0 && small
    ? `${counted(whole, large.name)} ${counted(rest, small.name)}`
    : counted(whole, large.name);
}

export const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
