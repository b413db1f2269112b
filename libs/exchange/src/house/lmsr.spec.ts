import { describe, expect, it } from 'vitest';
import { cost, liquidity, price } from './lmsr.js';

describe('the logarithmic market scoring rule', () => {
  it('has the published prices', () => {
    expect(price([10, 20, 23], 0, 10).toFixed(4)).toBe('0.1354');
    expect(price([10, 0], 0, 100).toFixed(5)).toBe('0.52498');
  });

  it('has the published costs', () => {
    expect(
      cost([10, 0], 100)
        .minus(cost([0, 0], 100))
        .toFixed(4),
    ).toBe('5.1249');
  });

  it('loses at most b ln(n)', () => {
    expect(cost([0, 0], 100).toFixed(4)).toBe('69.3147');
    expect(liquidity(cost([0, 0], 100), 2).toFixed(10)).toBe('100.0000000000');
  });

  it('does not see complete sets', () => {
    expect(price([1e9, 1e9 + 7], 0, 10).toFixed(30)).toBe(price([0, 7], 0, 10).toFixed(30));
  });

  it('has prices at any distance', () => {
    expect(price([0, 1e12], 0, 0.001).toNumber()).toBe(0);
    expect(price([0, 1e12], 1, 0.001).toNumber()).toBe(1);
  });
});
