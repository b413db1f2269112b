import { describe, expect, it } from 'vitest';
import { fieldText, fromUnits, roundUnits, showExact, showUnits, toUnits } from './decimal';

describe('decimal', () => {
  it('reads a decimal string as a whole number of units', () => {
    expect(toUnits('1240.5', 3)).toBe(1240500n);
    expect(toUnits('-0.032', 4)).toBe(-320n);
    expect(toUnits('67', 0)).toBe(67n);
  });

  it('rounds digits beyond the places half away from zero', () => {
    expect(toUnits('0.59405', 4)).toBe(5941n);
    expect(toUnits('-0.59405', 4)).toBe(-5941n);
    expect(roundUnits(-25n, 1)).toBe(-3n);
    expect(roundUnits(24n, 1)).toBe(2n);
  });

  it('refuses text that is no decimal', () => {
    expect(() => toUnits('1e3', 3)).toThrow('Not a decimal');
    expect(() => toUnits('', 3)).toThrow('Not a decimal');
  });

  it('writes the shortest exact text for the server', () => {
    expect(fromUnits(585n, 3)).toBe('0.585');
    expect(fromUnits(600n, 3)).toBe('0.6');
    expect(fromUnits(40000n, 3)).toBe('40');
    expect(fromUnits(40n, 0)).toBe('40');
  });

  it('shows thousands in groups and a true minus sign', () => {
    expect(showUnits(1240500n, { places: 3, shown: 1 })).toBe('1,240.5');
    expect(showUnits(-1234567890n, { places: 3, shown: 1 })).toBe('−1,234,567.9');
    expect(showUnits(999950n, { places: 3, shown: 1 })).toBe('1,000.0');
  });

  it('writes numbers as Germans do where the page is German', () => {
    expect(showUnits(-1234567890n, { places: 3, shown: 1 }, 'de')).toBe('−1.234.567,9');
    expect(showUnits(12345n, { places: 0, shown: 0 }, 'de')).toBe('12.345');
    expect(fieldText('1240.5', 'de')).toBe('1240,5');
    expect(fieldText('1240.5', 'en')).toBe('1240.5');
  });

  it('leaves out trailing zeros, and no others', () => {
    expect([1_240_125n, 1_240_500n, 1_000_000n, -5n, 0n].map((milli) => showExact(milli, 3, 'en'))).toEqual([
      '1,240.125',
      '1,240.5',
      '1,000',
      '−0.005',
      '0',
    ]);
    expect([1_240_125n, 1_000_000n].map((milli) => showExact(milli, 3, 'de'))).toEqual([
      '1.240,125',
      '1.000',
    ]);
  });

  it('keeps amounts exact that a float would not', () => {
    expect(showUnits(toUnits('999999999999999.9', 3), { places: 3, shown: 1 })).toBe('999,999,999,999,999.9');
  });
});
