import { describe, expect, it } from 'vitest';
import { withInterval } from './interval.js';
import { meanOf } from './scores.js';
import { seededNumbers } from './seeded-numbers.js';

const items = Array.from({ length: 100 }, (_, index) => index);

describe('an interval', () => {
  it('is the same for the same seed, and another for another', () => {
    const once = withInterval(items, meanOf, { seed: 7 });
    expect(withInterval(items, meanOf, { seed: 7 })).toEqual(once);
    expect(withInterval(items, meanOf, { seed: 8 })).not.toEqual(once);
  });

  it('is about two standard errors to each side of a mean', () => {
    const { value, low, high, count } =
      withInterval(items, meanOf, { seed: 1 }) ?? expect.fail('no interval');
    const error = Math.sqrt((100 ** 2 - 1) / 12 / 100);
    expect({ value, count }).toEqual({ value: 49.5, count: 100 });
    expect((value - low) / error).toBeGreaterThan(1.6);
    expect((value - low) / error).toBeLessThan(2.4);
    expect((high - value) / error).toBeGreaterThan(1.6);
    expect((high - value) / error).toBeLessThan(2.4);
  });

  it('leaves samples out that have no value, and is none where there is none', () => {
    const odd = (sample: readonly number[]) => (sample.includes(0) ? meanOf(sample) : null);
    expect(withInterval(items, odd, { seed: 3 })).toMatchObject({ count: 100 });
    expect(withInterval([], meanOf, { seed: 3 })).toBeNull();
    expect(withInterval(items, () => null, { seed: 3 })).toBeNull();
  });
});

describe('seeded numbers', () => {
  it('are spread evenly from 0 up to 1', () => {
    const next = seededNumbers(42);
    const tenths = new Array(10).fill(0);
    for (let count = 0; count < 10_000; count++) tenths[Math.floor(next() * 10)]++;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
