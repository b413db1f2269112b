import { describe, expect, it } from 'vitest';
import { readTokens, readTokensOrNone, stepTokens } from './token-entry';

describe('readTokens', () => {
  it('takes a point or a comma, and commas between thousands', () => {
    expect(readTokens('12,5')).toEqual({ value: '12.5' });
    expect(readTokens(' 1,200 ')).toEqual({ value: '1200' });
    expect(readTokens('40.')).toEqual({ value: '40' });
  });

  it('says what is wrong', () => {
    expect(readTokens('').problem).toMatch('Enter how many');
    expect(readTokens('ten').problem).toMatch('a number');
    expect(readTokens('1e30').problem).toMatch('a number');
    expect(readTokens('0.0001').problem).toMatch('0.001');
    expect(readTokens('0').problem).toMatch('more than 0');
  });

  it('is safe in German: neither a thousandth nor a thousand times of what was meant', () => {
    expect(readTokens('1,5', 'de')).toEqual({ value: '1.5' });
    expect(readTokens('1.5', 'de')).toEqual({ value: '1.5' });
    expect(readTokens('1.240,5', 'de')).toEqual({ value: '1240.5' });
    expect(readTokens('1.000', 'de').problem).toMatch('1000 or as 1.');
    expect(readTokens('1,000', 'de').problem).toMatch('1000 or as 1.');
    expect(stepTokens('12,5', 1, 'de')).toBe('13,5');
  });

  it('reads nothing as none where none is possible', () => {
    expect(readTokensOrNone(' ')).toEqual({ value: '0' });
    expect(readTokensOrNone('0')).toEqual({ value: '0' });
  });

  it('goes by whole tokens and not below one', () => {
    expect(stepTokens('40', 10)).toBe('50');
    expect(stepTokens('', -1)).toBe('1');
  });
});
