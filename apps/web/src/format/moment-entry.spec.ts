import { describe, expect, it } from 'vitest';
import { momentField, readMoment } from './moment-entry';

const now = new Date(2026, 10, 22, 12, 0);

describe('readMoment', () => {
  it('gives back the moment that a field was filled with', () => {
    const at = new Date(2026, 10, 23, 9, 5);
    expect(momentField(at)).toBe('2026-11-23T09:05');
    expect(readMoment(momentField(at), now)).toEqual({ value: at.toISOString() });
  });

  it('refuses nothing, nonsense and the past', () => {
    expect(readMoment('', now).problem).toMatch('Enter a date');
    expect(readMoment('soon', now).problem).toMatch('Enter a date');
    expect(readMoment('2026-11-22T12:00', now).problem).toMatch('passed');
  });
});
