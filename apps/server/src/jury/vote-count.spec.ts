import { describe, expect, it } from 'vitest';
import { countVotes } from './vote-count.js';

const votes = (yes: number, no: number) => [
  ...new Array<boolean>(yes).fill(true),
  ...new Array<boolean>(no).fill(false),
];

describe('a jury', () => {
  it.each([
    [7, 5, 2, 'YES'],
    [7, 0, 7, 'NO'],
    [7, 2, 1, 'YES'],
    [7, 3, 3, 'NONE'],
    [7, 2, 0, 'NONE'],
    [7, 0, 0, 'NONE'],
    [1, 1, 0, 'YES'],
    [1, 0, 0, 'NONE'],
  ])('of %i with %i votes for and %i against comes to %s', (seats, yes, no, outcome) => {
    expect(countVotes('JURY', seats, votes(yes, no))).toEqual({ yes, no, outcome });
  });
});

describe('a panel', () => {
  it.each([
    [3, 2, 'YES'],
    [2, 3, 'NO'],
    [2, 2, 'NO'],
    [1, 0, 'YES'],
    [0, 0, 'NO'],
  ])('with %i votes for what was resolved and %i for the challenge comes to %s', (yes, no, outcome) => {
    expect(countVotes('PANEL', 5, votes(yes, no))).toEqual({ yes, no, outcome });
  });
});
