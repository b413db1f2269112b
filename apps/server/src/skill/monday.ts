const WEEK_MS = 7 * 24 * 3600_000;
/** 1970-01-05 was one. */
const A_MONDAY = Date.UTC(1970, 0, 5);

/** The Monday 00:00 UTC at or before a moment, both in milliseconds since 1970. */
export const mondayOf = (at: number): number => A_MONDAY + Math.floor((at - A_MONDAY) / WEEK_MS) * WEEK_MS;
