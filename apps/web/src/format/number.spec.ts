import { describe, expect, it } from 'vitest';
import { formatCount, formatFixed, formatRatio } from './number';

describe('numbers', () => {
  it('are written as the language writes them', () => {
    expect([formatCount(1_234_567, 'en'), formatCount(1_234_567, 'de')]).toEqual(['1,234,567', '1.234.567']);
    expect([formatFixed(0.1254, 3, 'en'), formatFixed(0.1254, 3, 'de')]).toEqual(['0.125', '0,125']);
    expect([formatFixed(-1.5, 1, 'en'), formatFixed(-1.5, 1, 'de')]).toEqual(['−1.5', '−1,5']);
    expect([formatRatio(0.625, 0, 'en'), formatRatio(0.6, 1, 'de')]).toEqual(['63%', '60,0\u00a0%']);
  });
});
