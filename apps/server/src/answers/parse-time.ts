import type { Parsed } from '@openfloor/money';

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const LONGEST = 40;

/** "2026-07-01T12:00:00Z" -> milliseconds since 1970; finer parts are cut off. Days that no calendar has are refused. */
export function parseTime(text: string): Parsed<number, 'TIME_NOT_VALID'> {
  const refused = { ok: false, code: 'TIME_NOT_VALID' } as const;
  const parts = text.length > LONGEST ? null : ISO.exec(text);
  if (parts === null) return refused;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const at = Date.parse(text);
  // Date.parse takes 30 February for a day in March.
  if (Number.isNaN(at) || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return refused;
  return at > 0 ? { ok: true, value: at } : refused;
}
