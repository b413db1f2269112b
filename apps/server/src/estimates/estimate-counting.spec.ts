import { describe, expect, it } from 'vitest';
import { countingOf } from './estimate-counting.js';

const given = { standing: true, stakeMilli: 5, atRiskMilli: 5, isCounted: true, beforeExposure: true };

describe('how an estimate counts', () => {
  it.each([
    ['FULL', {}, 'before you were shown'],
    ['HALF', { beforeExposure: false }, 'had been shown'],
    ['NOT', { stakeMilli: 0 }, 'a rating'],
    ['NOT', { isCounted: false }, 'belong to this idea'],
    ['NOT', { atRiskMilli: 0 }, 'nothing of yours is at risk'],
    ['NOT', { standing: false }, 'replaced or withdrawn'],
  ])('is %s with %o', (counts, change, why) => {
    const told = countingOf({ ...given, ...change });
    expect(told.counts).toBe(counts);
    expect(told.countsWhy).toContain(why);
  });
});
