import { describe, expect, it } from 'vitest';
import { formatAge, formatComingDay, formatDay, formatMoment } from './time';

const now = new Date('2026-11-22T12:00:00Z');

describe('time', () => {
  it('leaves out the year when it is this one', () => {
    expect(formatDay('2026-06-01T12:00:00Z', now)).toBe('1 June');
    expect(formatDay('2014-09-29T12:00:00Z', now)).toBe('29 September 2014');
  });

  it('names the weekday of the coming week and the date after that', () => {
    expect(formatComingDay('2026-11-23T12:00:00Z', now)).toBe('Monday');
    expect(formatComingDay('2026-11-30T12:00:00Z', now)).toBe('30 November');
  });

  it('counts days for a month and then says the date', () => {
    expect(formatAge('2026-11-22T08:00:00Z', now)).toBe('today');
    expect(formatAge('2026-11-21T08:00:00Z', now)).toBe('yesterday');
    expect(formatAge('2026-11-10T08:00:00Z', now)).toBe('12 days ago');
    expect(formatAge('2014-09-29T12:00:00Z', now)).toBe('on 29 September 2014');
  });

  it('goes by the calendar, not by 24 hours', () => {
    const morning = new Date(2026, 10, 22, 9);
    const age = (...moment: [number, number, number, number]) =>
      formatAge(new Date(...moment).toISOString(), morning);
    expect(age(2026, 10, 22, 0)).toBe('today');
    expect(age(2026, 10, 21, 18)).toBe('yesterday');
    expect(age(2026, 10, 20, 23)).toBe('2 days ago');
    // Beyond the end of summer time, where there is one.
    expect(age(2026, 9, 23, 23)).toBe('30 days ago');
  });

  it('has the months and weekdays of the language', () => {
    expect(formatDay('2014-09-29T12:00:00Z', now, 'de')).toBe('29. September 2014');
    expect(formatDay('2026-12-01T12:00:00Z', now, 'de')).toBe('1. Dezember');
    expect(formatComingDay('2026-11-23T12:00:00Z', now, 'de')).toBe('Montag');
    expect(formatMoment('2026-10-20T11:00:05Z', now, 'de')).toMatch(/^20\. Okt\.?, \d\d:00$/);
  });

  it('shows the clock alone for today', () => {
    expect(formatMoment('2026-11-22T11:00:05Z', now)).toMatch(/^\d\d:00:05$/);
    expect(formatMoment('2026-11-20T11:00:05Z', now)).toMatch(/^20 Nov, \d\d:00$/);
  });
});
