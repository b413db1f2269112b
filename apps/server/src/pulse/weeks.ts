export const WEEK_MS = 7 * 24 * 3600_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

/** The Monday, 00:00 UTC, of the week of that moment. Pure, as are the others. */
export const mondayOf = (at: number): number =>
  FIRST_MONDAY + Math.floor((at - FIRST_MONDAY) / WEEK_MS) * WEEK_MS;

/** Mondays of the last weeks that are over, oldest first. */
export function weeksBefore(at: number, count: number): number[] {
  const running = mondayOf(at);
  return Array.from({ length: count }, (_, index) => running - (count - index) * WEEK_MS);
}

/** The first day of the month, UTC. */
export function monthOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** As a date of the database. */
export const dateText = (at: number): string => new Date(at).toISOString().slice(0, 10);
