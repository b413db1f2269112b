import { describe, expect, it } from 'vitest';
import { Dice, normalOf, unitOf } from './dice.js';

describe('chance from a seed', () => {
  it('is the same for the same keys and spreads evenly over others', () => {
    expect(unitOf(1, 2, 3)).toBe(unitOf(1, 2, 3));
    const draws = Array.from({ length: 20_000 }, (_, key) => unitOf(7, 1_760_000_000_000 + key, key % 3));
    expect(new Set(draws).size).toBeGreaterThan(19_900);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inTenth = draws.filter((drawn) => Math.floor(10 * drawn) === tenth).length;
      expect(Math.abs(inTenth - 2000)).toBeLessThan(200);
    }
  });

  it('gives normal draws of mean 0 and deviation 1', () => {
    const draws = Array.from({ length: 20_000 }, (_, key) => normalOf(3, key));
    const mean = draws.reduce((sum, drawn) => sum + drawn, 0) / draws.length;
    const variance = draws.reduce((sum, drawn) => sum + (drawn - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('shuffles without losing anything', () => {
    const list = Array.from({ length: 50 }, (_, place) => place);
    const shuffled = new Dice(4).shuffle(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
  });
});
