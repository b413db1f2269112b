import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEK_MS } from './price-series.js';
import { shareOut } from './void-payout.js';

describe('sharing out 1000 ticks', () => {
  it('gives each the floor of its share, and left-over ticks by largest remainder', () => {
    // 1000/7 = 142 6/7, 2000/7 = 285 5/7, 4000/7 = 571 3/7: two ticks are left.
    expect(shareOut([1, 2, 4])).toEqual([143, 286, 571]);
  });

  it('gives left-over ticks in contract order where remainders are equal', () => {
    expect(shareOut([1, 1, 1])).toEqual([334, 333, 333]);
    expect(shareOut([5, 5, 5, 5, 5, 5])).toEqual([167, 167, 167, 167, 166, 166]);
  });

  it('gives exactly the prices where these add up to one token', () => {
    expect(shareOut([370, 630])).toEqual([370, 630]);
  });

  it('is exact for the largest weights', () => {
    const most = 1998 * (WEEK_MS + 60_000);
    const weights = Array.from({ length: 50 }, (_, k) => most - k);
    expect(shareOut(weights)).toEqual(bigShareOut(weights));
  });

  it('agrees with arithmetic of any size', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 2 ** 42 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(weights, (given) => {
        const payout = shareOut(given);
        expect(payout).toEqual(bigShareOut(given));
        expect(payout.reduce((sum, ticks) => sum + ticks, 0)).toBe(1000);
      }),
    );
  });
});

function bigShareOut(weights: readonly number[]): number[] {
  const big = weights.map(BigInt);
  const sum = big.reduce((total, weight) => total + weight, 0n);
  const shares = big.map((weight, k) => ({ k, ticks: (1000n * weight) / sum, rest: (1000n * weight) % sum }));
  const left = 1000 - shares.reduce((total, { ticks }) => total + Number(ticks), 0);
  const ranked = [...shares].sort((a, b) => (a.rest === b.rest ? a.k - b.k : a.rest > b.rest ? -1 : 1));
  for (const share of ranked.slice(0, left)) share.ticks += 1n;
  return shares.map(({ ticks }) => Number(ticks));
}
