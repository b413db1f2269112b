import { describe, expect, it } from 'vitest';
import { formatExactMilli, formatTokens, formatWholeTokens } from './tokens';

describe('tokens', () => {
  it('shows one decimal in passing', () => {
    expect(formatTokens('1240.55')).toBe('1,240.6');
    expect(formatWholeTokens('1000')).toBe('1,000');
    expect([formatTokens('0'), formatTokens('0.02')]).toEqual(['0', '0.0']);
  });

  it('shows what must add up exactly, without trailing zeros', () => {
    expect(formatExactMilli(1_240_125n)).toBe('1,240.125');
    expect(formatExactMilli(1_240_500n)).toBe('1,240.5');
    expect(formatExactMilli(1_000_000n)).toBe('1,000');
    expect(formatExactMilli(0n)).toBe('0');
  });
});
