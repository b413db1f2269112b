import { describe, expect, it } from 'vitest';
import { unseenRefusal } from './unseen-refusal.js';

const CASH = 100_000;

describe('an estimate of somebody who is not to know the price', () => {
  it.each([
    [900, 899, 'STAKE_TOO_SMALL'],
    [100, 899, 'STAKE_TOO_SMALL'],
    [900, 900, null],
    [100, 900, null],
    [500, 500, null],
    [500, CASH, null],
    [500, CASH + 1, 'INSUFFICIENT_FUNDS'],
  ])(
    'is refused alike whichever side it would buy: %i permille with %i',
    (chancePermille, stakeMilli, code) => {
      expect(unseenRefusal({ chancePermille, stakeMilli }, CASH)).toBe(code);
    },
  );
});
