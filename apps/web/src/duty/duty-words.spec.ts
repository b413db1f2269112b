import { expect, it } from 'vitest';
import { numberWord, verdictSentence } from './duty-words';

const decided = { seats: 7, decidedAt: '2027-03-03T12:00:00Z' };

it('tells no number before the jury is done', () => {
  const told = verdictSentence({ seats: 7, yes: null, no: null, outcome: null, decidedAt: null });
  expect(told).toContain('A jury of seven');
  expect(told).not.toMatch(/\d/);
});

it.each([
  [{ yes: 5, no: 2, outcome: 'YES' } as const, 'The jury finds it worth doing, by 5 to 2.'],
  [{ yes: 2, no: 5, outcome: 'NO' } as const, 'The jury does not find it worth doing, by 5 to 2.'],
  [
    { yes: 1, no: 1, outcome: null } as const,
    'The jury came to no verdict (1 yes, 1 no), so the market can only be void.',
  ],
])('says what %j is', (count, sentence) => {
  expect(verdictSentence({ ...decided, ...count })).toBe(sentence);
});

it('has words for small numbers, and figures for others', () => {
  expect([0, 7, 10, 11].map(numberWord)).toEqual(['no', 'seven', 'ten', '11']);
});
