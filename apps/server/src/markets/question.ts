const DAY_MS = 24 * 3600_000;
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const days = new Map<number, string>();

/** The headline claim of an idea in words. */
export function questionOf(title: string | undefined, closesAt: Date): string {
  return `Will “${title ?? 'this idea'}” be adopted by ${dayOf(closesAt)}?`;
}

/** By what the headline claim is resolved. */
export function headlineCriteria(closesAt: Date): string {
  return `YES if the organisation has decided to adopt the idea by the end of ${dayOf(closesAt)} (UTC), by its own record of that decision; otherwise NO.`;
}

/** Lists have hundreds of the few days there are, and Intl takes its time. */
function dayOf(time: Date): string {
  const number = Math.floor(time.getTime() / DAY_MS);
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = DAY.format(time);
  days.set(number, day);
  return day;
}
