import { describe, expect, it } from 'vitest';
import { termLabel, termValue } from './term-words';

describe('a term', () => {
  it('is called as its form calls it, and a topic by itself', () => {
    expect(termLabel('TRADING', 'orderLimit')).toBe('Size of an order');
    expect(termLabel('IDEAS', 'jurySize')).toBe('Jury');
    expect(termLabel('PRIVACY', 'noticeDays')).toBe('Notices');
    expect(termLabel('DECIDERS', '*')).toBe('All other topics');
    expect(termLabel('DECIDERS', 'season')).toBe('season');
    expect(termLabel('TRADING', 'neverHeardOf')).toBe('neverHeardOf');
  });

  it('has its value with its unit', () => {
    expect(termValue('TRADING', 'orderLimit', '10000')).toBe('10,000 shares');
    expect(termValue('TRADING', 'band', '0.1')).toBe('10.0%');
    expect(termValue('TRADING', 'challengeSeconds', '172800')).toBe('2 days');
    expect(termValue('IDEAS', 'answerMinutes', '43200')).toBe('30 days');
    expect(termValue('IDEAS', 'headline', 'SHIPPED')).toBe('Whether it is shipped');
    expect(termValue('PRIVACY', 'noticeDays', '90')).toBe('90 days');
    expect(termValue('ALLOWANCE', 'amount', '1000')).toBe('1,000 tokens');
    expect(termValue('ACCESS', 'publicBoard', 'false')).toBe('no');
    expect(termValue('DECIDERS', 'Tools', '')).toBe('nobody in particular');
    expect(termValue('IDEAS', 'season', null)).toBe('not there');
  });
});
