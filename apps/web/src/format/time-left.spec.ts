import { describe, expect, it } from 'vitest';
import { formatLeft } from './time-left';

describe('formatLeft', () => {
  it('names the two units that matter', () => {
    expect(formatLeft(48 * 3_600_000)).toBe('2 days');
    expect(formatLeft(27 * 3_600_000)).toBe('1 day 3 hours');
    expect(formatLeft(14 * 60_000 + 1_000)).toBe('14 minutes');
    expect(formatLeft(61_000)).toBe('1 minute 1 second');
  });

  it('never counts below zero', () => {
    expect(formatLeft(-5)).toBe('a moment');
  });
});
