import { describe, expect, it } from 'vitest';
import { readNumber } from './typed-number';

const otherwise = 'No number.';
const read = (text: string, locale: 'en' | 'de', whole = false) => {
  const { value, problem } = readNumber(text, { otherwise, whole }, locale);
  return value ?? (problem === otherwise ? 'none' : 'either');
};

describe('a number that was typed', () => {
  it.each([
    ['40', '40'],
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['40.', '40'],
    ['0,585', '0.585'],
    ['0.585', '0.585'],
    ['1 240,5', '1240.5'],
    ['1.240,5', '1240.5'],
    ['1,240.5', '1240.5'],
    ['1.000.000', '1000000'],
    ['1,000,000', '1000000'],
    ['1.000.000,25', '1000000.25'],
    ['1000,250', '1000.250'],
    ['1,2345', '1.2345'],
  ])('takes %s as %s in either language', (text, value) => {
    expect([read(text, 'en'), read(text, 'de')]).toEqual([value, value]);
  });

  it('takes one sign before three digits as English does, and not at all in German', () => {
    expect([read('1,000', 'en'), read('1.000', 'en')]).toEqual(['1000', '1.000']);
    expect([read('1,000', 'de'), read('1.000', 'de'), read('12.500', 'de')]).toEqual([
      'either',
      'either',
      'either',
    ]);
  });

  it('says which two numbers it can be, as they are to be typed', () => {
    expect(readNumber('1.250', { otherwise }, 'de').problem).toBe(
      'This can be read as 1250 or as 1,25. Write one of these.',
    );
  });

  it('takes the language’s own sign between thousands where only whole numbers are wanted', () => {
    expect([read('1.000', 'de', true), read('1,000', 'de', true)]).toEqual(['1000', 'either']);
    expect([read('1,000', 'en', true), read('1.5', 'en', true)]).toEqual(['1000', '1.5']);
  });

  it.each(['', '.', ',', 'abc', '1e3', '-1', '1,00,000', '1.2.3', '1,2.3,4', '12,34.5', '1..5'])(
    'does not take %j in any language',
    (text) => {
      expect([read(text, 'en'), read(text, 'de')]).toEqual(['none', 'none']);
    },
  );
});
