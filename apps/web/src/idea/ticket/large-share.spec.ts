import { describe, expect, it } from 'vitest';
import { largeShare } from './large-share';

describe('largeShare', () => {
  it('warns from a quarter of what is free', () => {
    expect(largeShare(249_999n, '1000')).toBe('');
    expect(largeShare(250_000n, '1000')).toBe('This takes 25% of the tokens that you can use now.');
    expect(largeShare(999_900n, '1000')).toBe('This takes 99% of the tokens that you can use now.');
    expect(largeShare(1_000_000n, '1000')).toBe('This takes all the tokens that you can use now.');
  });

  it('says nothing of what brings tokens in, or cannot be paid, which the exchange refuses by itself', () => {
    expect(largeShare(-500_000n, '1000')).toBe('');
    expect(largeShare(1_000_001n, '1000')).toBe('');
    expect(largeShare(1n, '0')).toBe('');
    expect(largeShare(1n, undefined)).toBe('');
  });
});
