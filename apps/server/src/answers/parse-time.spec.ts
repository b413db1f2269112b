import { describe, expect, it } from 'vitest';
import { parseTime } from './parse-time.js';

describe('parseTime', () => {
  it.each([
    ['2026-07-01T12:00:00Z', Date.UTC(2026, 6, 1, 12)],
    ['2026-07-01T12:00Z', Date.UTC(2026, 6, 1, 12)],
    ['2026-07-01T12:00:00.125+02:00', Date.UTC(2026, 6, 1, 10, 0, 0, 125)],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
  ])('takes %s', (text, value) => {
    expect(parseTime(text)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'tomorrow',
    '2026-07-01',
    '2026-07-01T12:00:00',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-07-01T25:00:00Z',
    '2026-07-01T12:00:00Z\0',
    '+275760-09-13T00:00:00Z',
    '1969-12-31T23:59:59Z',
    '1e12',
  ])('refuses %j', (text) => {
    expect(parseTime(text)).toEqual({ ok: false, code: 'TIME_NOT_VALID' });
  });
});
