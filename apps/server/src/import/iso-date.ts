/** True for a day of the calendar written YYYY-MM-DD; 2021-02-30 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dateOf(date) === text;
}

/** The day in UTC. */
export function dateOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
