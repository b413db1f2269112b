import { describe, expect, it } from 'vitest';
import {
  percentField,
  readPayout,
  readPercent,
  readShares,
  stepPayout,
  stepPercent,
  stepShares,
} from './entry';

describe('entry', () => {
  it('turns a price typed in percent into tokens per share', () => {
    expect(readPercent('58.5')).toEqual({ value: '0.585' });
    expect(readPercent('58,5 %')).toEqual({ value: '0.585' });
    expect(readPercent('.5')).toEqual({ value: '0.005' });
    expect(readPercent('60.')).toEqual({ value: '0.6' });
  });

  it('says what is wrong with a price instead of rounding it', () => {
    expect(readPercent('58.55').problem).toMatch('steps of 0.1');
    expect(readPercent('0').problem).toMatch('at least 0.1');
    expect(readPercent('100').problem).toMatch('at most 99.9');
    expect(readPercent('abc').problem).toMatch('number');
    expect(readPercent('.').problem).toMatch('at least 0.1');
    expect(readPercent(' ').problem).toMatch('Enter a price');
  });

  it('reads a payout, which may be nothing or everything', () => {
    expect(readPayout('0')).toEqual({ value: '0' });
    expect(readPayout('100 %')).toEqual({ value: '1' });
    expect(readPayout('37,5')).toEqual({ value: '0.375' });
    for (const text of ['', 'abc', '100.1', '-1', '50.55']) {
      expect(readPayout(text).problem).toMatch('payout is between 0 and 100');
    }
    expect(stepPayout('99.9', 10)).toBe('100');
    expect(stepPayout('0.1', -1)).toBe('0');
  });

  it('reads and steps in German as in English', () => {
    expect(readPercent('58,5', 'de')).toEqual({ value: '0.585' });
    expect(readPercent('58.5 %', 'de')).toEqual({ value: '0.585' });
    expect(readPercent('100', 'de').problem).toMatch('at least 0,1 and at most 99,9');
    expect(stepPercent('58,5', 1, 'de')).toBe('58,6');
    expect(stepPayout('37,5', 1, 'de')).toBe('37,6');
    expect(percentField('0.585', 'de')).toBe('58,5');
    expect(readShares('1.200', 'de')).toEqual({ value: '1200' });
    expect(readShares('1,200', 'de').problem).toMatch('1200 or as 1,2');
    expect(readShares('1,5', 'de').problem).toMatch('whole');
  });

  it('reads whole shares only', () => {
    expect(readShares('1,200')).toEqual({ value: '1200' });
    expect(readShares('007')).toEqual({ value: '7' });
    expect(readShares('1.5').problem).toMatch('whole');
    expect(readShares('1,5').problem).toMatch('whole');
    expect(readShares('0').problem).toMatch('at least 1');
    expect(readShares('9999999999999').problem).toMatch('more shares');
  });

  it('steps with the arrow keys and stays inside the range', () => {
    expect(stepPercent('58.5', 1)).toBe('58.6');
    expect(stepPercent('99.9', 10)).toBe('99.9');
    expect(stepPercent('', -1)).toBe('49.9');
    expect(stepShares('10', -10)).toBe('1');
    expect(stepShares('', 1)).toBe('1');
  });

  it('shows a price in the form that the field holds', () => {
    expect(percentField('0.585')).toBe('58.5');
    expect(percentField('0.6')).toBe('60');
  });
});
