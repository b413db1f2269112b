import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc, kendallTau } from './rank-correlation.js';

describe("Kendall's tau-b", () => {
  it('is 1 of the same order and -1 of the opposite', () => {
    expect(kendallTau([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1);
    expect(kendallTau([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  });

  it('takes ties out of both lists: a worked example', () => {
    // Pairs: 12-13 tied in x; of the others, agreeing 4, opposite 1. (4 - 1) / sqrt(5 * 6).
    expect(kendallTau([1, 2, 2, 3], [1, 2, 3, 2.5])).toBeCloseTo(3 / Math.sqrt(5 * 6), 12);
  });

  it('of ratings by two judges, as R and SciPy give it', () => {
    expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 12);
  });

  it('has no value where one list is all the same', () => {
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTau([1], [1])).toBeNull();
  });
});

describe('the area under the curve', () => {
  it('counts ties half', () => {
    const pairs = [
      { chance: 0.9, outcome: true },
      { chance: 0.5, outcome: true },
      { chance: 0.5, outcome: false },
      { chance: 0.1, outcome: false },
    ];
    expect(auc(pairs)).toBe(3.5 / 4);
  });

  it('does not change when all chances grow in the same order', () => {
    const pair = fc.record({ chance: fc.integer({ min: 1, max: 99 }), outcome: fc.boolean() });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const grown = pairs.map(({ chance, outcome }) => ({ chance: chance * chance, outcome }));
        expect(auc(grown)).toBe(auc(pairs));
      }),
    );
  });

  it('has no value when everything came true', () => {
    expect(auc([{ chance: 0.4, outcome: true }])).toBeNull();
  });
});
