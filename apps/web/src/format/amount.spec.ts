import { describe, expect, it } from 'vitest';
import { formatAmount } from './amount';

describe('formatAmount', () => {
  it('shows one decimal from 1 token on', () => {
    expect(formatAmount(1000n)).toBe('1.0');
    expect(formatAmount(-1240560n)).toBe('−1,240.6');
    expect(formatAmount(0n)).toBe('0');
  });

  it('hides no small amount', () => {
    expect(formatAmount(600n)).toBe('0.6');
    expect(formatAmount(50n)).toBe('0.05');
    expect(formatAmount(-5n)).toBe('−0.005');
    expect(formatAmount(999n)).toBe('0.999');
  });
});
