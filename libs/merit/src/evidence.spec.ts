import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence.js';

const DAY = 86_400_000;
const deep = {
  people: 30,
  countedStakeMilli: 2_000_000,
  depthMilli: 400_000,
  spread: 0.02,
  ageMs: 10 * DAY,
  width: 0.1,
};

describe('evidence', () => {
  it('is A with four bars where everything is there', () => {
    expect(evidenceOf(deep)).toMatchObject({ grade: 'A', bars: 4 });
  });

  it('is D with one bar where nothing is', () => {
    const nothing = {
      people: 5,
      countedStakeMilli: 5_000,
      depthMilli: 0,
      spread: null,
      ageMs: 0,
      width: 0.6,
    };
    expect(evidenceOf(nothing)).toMatchObject({ grade: 'D', bars: 1 });
  });

  it('cannot be bought by tokens without people', () => {
    expect(evidenceOf({ ...deep, people: 5, countedStakeMilli: 900_000_000 }).grade).toBe('D');
    expect(evidenceOf({ ...deep, people: 11 }).grade).toBe('C');
  });

  it('grows with each of its parts', () => {
    const half = {
      ...deep,
      people: 12,
      countedStakeMilli: 500_000,
      depthMilli: 150_000,
      spread: 0.1,
      ageMs: 3 * DAY,
    };
    const points = evidenceOf(half).points;
    for (const better of [
      { people: 13 },
      { countedStakeMilli: 600_000 },
      { depthMilli: 200_000 },
      { spread: 0.05 },
      { ageMs: 5 * DAY },
      { width: 0.05 },
    ])
      expect(evidenceOf({ ...half, ...better }).points).toBeGreaterThan(points);
  });

  it('adds up from the points of its parts, which have 100 in all', () => {
    const { parts, points } = evidenceOf(deep);
    expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
    expect(parts.reduce((sum, part) => sum + part.most, 0)).toBe(100);
  });
});
