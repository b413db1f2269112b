import type { HistoryRange } from './market-enums.js';

const HOUR_MS = 3600_000;

/** How far back a chart goes. */
export const RANGE_MS: Record<HistoryRange, number> = {
  HOUR: HOUR_MS,
  SIX_HOURS: 6 * HOUR_MS,
  DAY: 24 * HOUR_MS,
  WEEK: 7 * 24 * HOUR_MS,
  MONTH: 30 * 24 * HOUR_MS,
  ALL: Number.MAX_SAFE_INTEGER,
};
