import { parseTime } from '../answers/parse-time.js';
import { badInput } from './bad-input.js';

/**
 * The time in an argument, in milliseconds since 1970; null for none.
 * @throws BAD_USER_INPUT for what is no time
 */
export function askedTime(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const time = parseTime(text);
  if (time.ok) return time.value;
  throw badInput('A DateTime needs a date, a T, hours and minutes, and Z or an offset from UTC.');
}
