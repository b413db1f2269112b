import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, type Power, signOfPowers } from './index.js';

const powers = (...pairs: [count: number, exponent: number][]): Power[] =>
  pairs.map(([count, exponent]) => ({ count, exponent }));

describe('the sign of a sum of powers', () => {
  it.each([
    ['2^(3/3) is 2', powers([1, 3], [-2, 0]), { base: 2, root: 3 }],
    ['7 equal powers carry over', powers([3, -5], [4, -5], [-1, 8]), { base: 7, root: 13 }],
    ['and further', powers([9, 0], [-1, 4], [-6, 0]), { base: 3, root: 4 }],
    ['4^(1/2) is 2', powers([1, 1], [-2, 0]), { base: 4, root: 2 }],
    ['32^(4/10) is 4', powers([1, 4], [-4, 0]), { base: 32, root: 10 }],
    ['8^(2/6) is 2', powers([1, 2], [-2, 0]), { base: 8, root: 6 }],
    ['nothing is nothing', powers(), { base: 2, root: 1 }],
  ])('is 0 where it is: %s', (_, terms, radix) => {
    expect(signOfPowers(terms, radix)).toBe(0);
    expect(signOfPowers([...terms, { count: 1, exponent: -999 }], radix)).toBe(1);
    expect(signOfPowers([...terms, { count: -1, exponent: -999 }], radix)).toBe(-1);
  });

  it('is found however small the sum is beside its terms', () => {
    const cubed = powers([1, 3], [-3, 2], [3, 1], [-1, 0]);
    expect(signOfPowers(cubed, { base: 2, root: 1e15 })).toBe(1); // (t - 1)^3, near 1e-47
    const opposite = cubed.map(({ count, exponent }) => ({ count: -count, exponent }));
    expect(signOfPowers(opposite, { base: 2, root: 1e15 })).toBe(-1);
  });

  it('is found however far apart the powers are', () => {
    expect(signOfPowers(powers([1, 9e15], [-1, -9e15]), { base: 50, root: 1 })).toBe(1);
    expect(signOfPowers(powers([1, 9e15], [-1, 9e15], [-1, -9e15]), { base: 2, root: 1 })).toBe(-1);
  });

  it('is that of the decimals, and of no sum that is zero', () => {
    const count = fc.integer({ min: -60, max: 60 });
    const term = fc.record({ count, exponent: fc.integer({ min: -30, max: 30 }) });
    const radix = fc.record({ base: fc.integer({ min: 2, max: 50 }), root: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), radix, (terms, { base, root }) => {
        const step = Exact.ln(base).dividedBy(root);
        let sum = new Exact(0);
        let size = new Exact(0);
        for (const { count, exponent } of terms) {
          const power = step.times(exponent).exp().times(count);
          sum = sum.plus(power);
          size = size.plus(power.abs());
        }
        const shown = sum.abs().lessThanOrEqualTo(size.times(1e-30)) ? 0 : sum.isNegative() ? -1 : 1;
        expect(signOfPowers(terms, { base, root })).toBe(shown);
      }),
    );
  });
});
