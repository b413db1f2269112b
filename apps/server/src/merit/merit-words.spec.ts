import { describe, expect, it } from 'vitest';
import { breakdownOf, whyLine } from './merit-words.js';
import type { PublishedMerit } from './published-merit.js';
import { toldEarly } from './told-early.js';

const MERIT: PublishedMerit = {
  publicationId: 1,
  marketId: 1,
  at: new Date(0),
  merit: 630,
  low: 580,
  high: 690,
  centre: 662,
  prior: 500,
  people: 24,
  stakeMilli: 1_910_400,
  early: 19,
  grade: 'B',
  parts: [
    { part: 'people', points: 38, most: 40 },
    { part: 'stakes', points: 14, most: 20 },
    { part: 'depth', points: 2, most: 10 },
    { part: 'spread', points: 0, most: 5 },
    { part: 'age', points: 5, most: 10 },
    { part: 'agreement', points: 9, most: 15 },
  ],
};

describe('why an idea stands where it stands', () => {
  it('is said in one line, of figures that are published', () => {
    expect(whyLine(MERIT)).toBe(
      '24 people outside the team put 1,910 tokens behind their own estimates, most of them before they saw a price; ' +
        'their middle is 66. Evidence B: many people, much at stake, a thin book, no narrow spread. ' +
        'The fewer people and the less they weigh, the more it is drawn towards 50: it counts as 63.',
    );
  });

  it.each([
    [19, ', most of them before they saw a price'],
    [12, ', 12 of them before they saw a price'],
    [5, ', 5 of them before they saw a price'],
  ])('says how many were early: %i', (early, words) => {
    expect(whyLine({ ...MERIT, early })).toContain(`own estimates${words}; their`);
    expect(toldEarly({ ...MERIT, early })).toBe(early);
  });

  it.each([24, 23, 20, 4, 1, 0])('does not where five were not, or five were not late: %i', (early) => {
    expect(whyLine({ ...MERIT, early })).toContain('own estimates; their');
    expect(toldEarly({ ...MERIT, early })).toBeNull();
  });

  it('says nothing of where it is drawn where there is none to be seen', () => {
    expect(whyLine({ ...MERIT, merit: 661 })).toMatch(/no narrow spread\.$/);
  });

  it('is told part by part, and nowhere how deep the book of independent people is', () => {
    expect(breakdownOf(MERIT).map(({ name, value }) => [name, value])).toEqual([
      ['MIDDLE', '66'],
      ['PRIOR', '50'],
      ['PEOPLE', '24 people'],
      ['STAKES', '1,910 tokens'],
      ['DEPTH', '2 of 10 points'],
      ['SPREAD', '0 of 5 points'],
      ['AGE', '5 of 10 points'],
      ['AGREEMENT', '58 to 69'],
    ]);
  });

  it('names as drawing it what draws it, which the points of evidence do not', () => {
    const thin = MERIT.parts.map((part) => (part.part === 'depth' ? { ...part, points: 0 } : part));
    const [, prior] = breakdownOf({ ...MERIT, parts: thin });
    expect(prior).toEqual(breakdownOf(MERIT)[1]);
    expect(prior?.words).toMatch(
      /by stake, record and what they had seen,.* the merit is 63\. .* do not move it\.$/,
    );
  });
});
