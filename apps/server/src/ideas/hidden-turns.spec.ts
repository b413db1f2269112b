import { describe, expect, it } from 'vitest';
import { hiddenTurns } from './hidden-turns.js';

const DAY_MS = 24 * 3600_000;
const IDS = Array.from({ length: 40 }, (_, index) => index + 1);

const first = (memberId: number, day: number): number => {
  const turnOf = hiddenTurns({ memberId, at: day * DAY_MS, greatestId: 40 });
  return [...IDS].sort((a, b) => turnOf(a) - turnOf(b))[0] ?? 0;
};

describe('ideas whose figures are hidden from a member', () => {
  it('stand in the order of listing, read in a circle, each at a place of its own', () => {
    const turnOf = hiddenTurns({ memberId: 7, at: 20_000 * DAY_MS, greatestId: 40 });
    const sorted = [...IDS].sort((a, b) => turnOf(a) - turnOf(b));
    expect(new Set(IDS.map(turnOf)).size).toBe(IDS.length);
    const breaks = sorted.filter((id, place) => place > 0 && id !== (sorted[place - 1] ?? 0) + 1);
    expect(breaks.length).toBeLessThanOrEqual(1);
  });

  it('begin with another idea every day, and for every member', () => {
    expect(new Set([1, 2, 3, 4, 5, 6].map((day) => first(7, 20_000 + day))).size).toBe(6);
    expect(new Set([1, 2, 3, 4, 5, 6].map((memberId) => first(memberId, 20_000))).size).toBe(6);
  });

  it('are each first as often as any other, over as many days as there are', () => {
    const firsts = Array.from({ length: 41 }, (_, day) => first(7, 20_000 + day));
    for (const id of IDS) expect(firsts.filter((found) => found === id).length).toBeGreaterThanOrEqual(1);
  });
});
