import { describe, expect, it } from 'vitest';
import { allowancePeriod, carriedPeriod } from './allowance.js';

const DAY = 86_400_000;
const weekly = { amountMilli: 1, capMilli: 1, periodMs: 7 * DAY, anchorAt: 0 };
const daily = { ...weekly, periodMs: DAY, anchorAt: 10 * DAY };

describe('a change of the allowance policy', () => {
  it('pays by days only once the paid week is over', () => {
    const used = carriedPeriod(2, weekly, daily); // days 14 to 20
    expect(used).toBe(10);
    expect(allowancePeriod(daily, 21 * DAY - 1)).toBe(used);
    expect(allowancePeriod(daily, 21 * DAY)).toBeGreaterThan(used);
  });

  it('pays by weeks only from the week after the paid day', () => {
    const used = carriedPeriod(6, daily, weekly); // day 16
    expect(allowancePeriod(weekly, 17 * DAY)).toBe(used);
    expect(allowancePeriod(weekly, 21 * DAY)).toBe(used + 1);
  });

  it('changes nothing for members who were never paid, nor where the periods stay', () => {
    expect(carriedPeriod(-1, weekly, daily)).toBe(-1);
    expect(carriedPeriod(5, weekly, { ...weekly, amountMilli: 2 })).toBe(5);
    expect(carriedPeriod(3, null, weekly)).toBe(3);
  });

  it('pays from the first period of a policy that begins later', () => {
    expect(carriedPeriod(0, weekly, { ...daily, anchorAt: 100 * DAY })).toBe(-1);
  });
});
