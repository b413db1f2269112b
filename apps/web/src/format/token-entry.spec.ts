import { describe, expect, it } from '@jest/globals';
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

  it('reads nothing as none where none is possible', () => {
    expect(readTokensOrNone(' ')).toEqual({ value: '0' });
    expect(readTokensOrNone('0')).toEqual({ value: '0' });
  });

  it('goes by whole tokens and not below one', () => {
    expect(stepTokens('40', 10)).toBe('50');
    expect(stepTokens('', -1)).toBe('1');
  });
});
