import { describe, expect, it } from 'vitest';
import { durationField, readDuration } from './duration';

describe('a length of time in a field', () => {
  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [0.02, '0.02 minutes'],
    [90, '90 minutes'],
    [60, '1 hour'],
    [2_160, '36 hours'],
    [1_440, '1 day'],
    [43_200, '30 days'],
  ])('shows %d minutes as %s, and reads it back', (minutes, text) => {
    expect(durationField(minutes)).toBe(text);
    expect(readDuration(text)).toEqual({ value: String(minutes) });
  });

  it.each([
    ['1,5 h', '90'],
    ['2d', '2880'],
    ['0', '0'],
    ['30 Seconds', '0.5'],
  ])('takes %s', (text, minutes) => expect(readDuration(text)).toEqual({ value: minutes }));

  it('has the decimals of the language, and takes both', () => {
    expect(durationField(0.5, 'de')).toBe('0,5 minutes');
    expect(readDuration('1,5 h', 'de')).toEqual({ value: '90' });
    expect(readDuration('1.5 h', 'de')).toEqual({ value: '90' });
    expect(readDuration('1.000 minutes', 'de').problem).toMatch('1000 or as 1');
  });

  it('asks what a number alone counts', () => {
    expect(readDuration('2').problem).toBe('Say a unit: 2 minutes, 2 hours or 2 days.');
    expect(readDuration(' 1 ').problem).toBe('Say a unit: 1 minute, 1 hour or 1 day.');
    expect(readDuration('1.5', 'de').problem).toMatch('1,5 minutes');
  });

  it.each(['', 'soon', '3 moons', '-1 day', '1e9'])('does not take %j', (text) =>
    expect(readDuration(text).problem).toBeDefined(),
  );
});
