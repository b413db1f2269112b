import { describe, expect, it } from 'vitest';
import { baseRateOf } from './base-rate.js';

const outcomes = (yes: number, no: number): boolean[] => [
  ...new Array<boolean>(yes).fill(true),
  ...new Array<boolean>(no).fill(false),
];

describe('what is believed before anybody says anything', () => {
  it('is half, as long as fewer than twenty headlines are resolved', () => {
    expect(baseRateOf([])).toBe(0.5);
    expect(baseRateOf(outcomes(19, 0))).toBe(0.5);
  });

  it('is then how many of them came true', () => {
    expect(baseRateOf(outcomes(5, 15))).toBe(0.25);
  });
});
