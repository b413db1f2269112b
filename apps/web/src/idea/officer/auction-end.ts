import { t } from '@lingui/core/macro';
import type { Entry } from '../../format/entry';

const minuteMs = 60_000;
const weekMinutes = 7 * 24 * 60;

/** When an auction of so many minutes ends, as the server wants it. */
export function auctionEnd(minutes: string, now: number): Entry {
  const cleaned = minutes.trim();
  if (!/^\d{1,6}$/.test(cleaned)) return { problem: t`Enter whole minutes.` };
  const count = Number(cleaned);
  if (count < 1 || count > weekMinutes) return { problem: t`An auction takes 1 minute to 7 days.` };
  return { value: new Date(now + count * minuteMs).toISOString() };
}

/** Arrow keys in its field. */
export const stepMinutes = (text: string, steps: number): string =>
  String(Math.min(weekMinutes, Math.max(1, (Number.parseInt(text, 10) || 0) + steps)));
