import { describe, expect, it } from 'vitest';
import { millionths, numberPayout, plainNumber, rangeOf } from './number-range.js';

const payout = (value: string, low = '0', high = '100') => {
  const range = rangeOf({ low, high });
  const number = millionths(value);
  if (range === null || number === null) throw new Error('no number');
  return numberPayout(number, range);
};

describe('a number in a range', () => {
  it.each([
    ['0', [0, 1000]],
    ['100', [1000, 0]],
    ['25', [250, 750]],
    ['33.333333', [333, 667]],
    ['0.05', [1, 999]],
    ['0.049999', [0, 1000]],
    ['-7', [0, 1000]],
    ['100.000001', [1000, 0]],
  ])('of %s in 0 to 100 pays %j', (value, paid) => {
    expect(payout(value)).toEqual(paid);
  });

  it('pays by where it lies, also below zero and between fractions', () => {
    expect(payout('-5', '-10', '0')).toEqual([500, 500]);
    expect(payout('0.15', '0.1', '0.2')).toEqual([500, 500]);
    expect(payout('999999999999', '-999999999999', '999999999999.999999')).toEqual([1000, 0]);
  });

  it('pays 1 token in all for every value, never less for a higher one, and nothing that is no tick', () => {
    const range = { low: -12_345_678n, high: 98_765_432n };
    let before = 0;
    for (let value = range.low - 1_000_003n; value <= range.high + 1_000_003n; value += 10_007n) {
      const [higher, lower] = numberPayout(value, range);
      expect(Number.isInteger(higher) && higher >= 0 && lower >= 0).toBe(true);
      expect(higher + lower).toBe(1000);
      expect(higher).toBeGreaterThanOrEqual(before);
      before = higher;
    }
    expect(before).toBe(1000);
  });

  it.each(['', 'x', '1e3', '1,5', '.5', '5.', '+5', '0.0000001', '1234567890123', 'NaN'])(
    'is not %j',
    (text) => expect(millionths(text)).toBeNull(),
  );

  it.each([
    ['007', '7'],
    ['-0', '0'],
    ['-0.50', '-0.5'],
    ['12.000001', '12.000001'],
    [' 3.0 ', '3'],
  ])('is written shortly: %j as %j', (text, short) =>
    expect(plainNumber(millionths(text) ?? 1n)).toBe(short),
  );

  it.each([
    ['5', '5'],
    ['6', '5'],
    ['a', '5'],
    ['1', ''],
  ])('has no range from %j to %j', (low, high) => expect(rangeOf({ low, high })).toBeNull());
});
