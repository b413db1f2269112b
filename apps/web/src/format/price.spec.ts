import { describe, expect, it } from 'vitest';
import {
  complement,
  formatHeadline,
  formatPercent,
  formatPoints,
  formatShortPercent,
  formatSpread,
  ofContract,
  valueMilli,
} from './price';

describe('a price in German', () => {
  it('has a comma, and a space before the sign', () => {
    expect(formatPercent('0.585', 'de')).toBe('58,5\u00a0%');
    expect(formatPoints('0.585', 'de')).toBe('58,5');
    expect(formatHeadline('0.585', 'de')).toBe('59\u00a0%');
    expect([formatShortPercent('0.58'), formatShortPercent('0.585')]).toEqual(['58%', '58.5%']);
  });
});

describe('price', () => {
  it('shows a price as a percentage with one decimal', () => {
    expect(formatPercent('0.585')).toBe('58.5%');
    expect(formatPercent('0.6')).toBe('60.0%');
    expect(formatPercent('0')).toBe('0.0%');
    expect(formatPoints('1')).toBe('100.0');
  });

  it('rounds a midpoint between two ticks away from zero', () => {
    expect(formatPercent('0.5855')).toBe('58.6%');
  });

  it('shows the headline as a whole percentage, halves up', () => {
    expect(formatHeadline('0.585')).toBe('59%');
    expect(formatHeadline('0.905')).toBe('91%');
    expect(formatHeadline('0.935')).toBe('94%');
    expect(formatHeadline('0.595')).toBe('60%');
    expect(formatHeadline('0.5849')).toBe('58%');
    expect(formatHeadline('0.004')).toBe('0%');
  });

  it('turns a price of YES into one of NO without a float error', () => {
    expect(complement('0.585')).toBe('0.415');
    expect(complement('0.7')).toBe('0.3');
    expect(ofContract('0.61', 'NO')).toBe('0.39');
    expect(ofContract('0.61', 'YES')).toBe('0.61');
  });

  it('gives the spread in points', () => {
    expect(formatSpread('0.58', '0.59')).toBe('1.0');
  });

  it('values shares in milli-tokens', () => {
    expect(valueMilli(67n, '0.585')).toBe(39195n);
    expect(valueMilli(1n, '0.5855')).toBe(586n);
  });
});
