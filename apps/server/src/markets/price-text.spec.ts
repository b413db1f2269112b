import { describe, expect, it } from 'vitest';
import { halfTicksText, ticksText, ticksTextOrNull } from './price-text.js';

describe('price texts', () => {
  it('are those of money, also the second time', () => {
    for (const _ of [1, 2]) {
      expect(halfTicksText(1_171)).toBe('0.5855');
      expect(halfTicksText(-90)).toBe('-0.045');
      expect(halfTicksText(0)).toBe('0');
      expect(halfTicksText(2_000)).toBe('1');
      expect(ticksText(585)).toBe('0.585');
    }
    expect(ticksTextOrNull(0)).toBeNull();
  });
});
