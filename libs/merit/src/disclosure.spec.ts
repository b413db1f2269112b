import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contribution, changedPeople, mayPublish } from './disclosure.js';

const NOBODY = new Set<number>();
const by = (memberId: number, chance = 0.6, weight = 3): Contribution => ({ memberId, chance, weight });
const five = [1, 2, 3, 4, 5].map((id) => by(id));

describe('publication', () => {
  it('waits for five people', () => {
    expect(mayPublish({ published: [], now: five.slice(1), known: NOBODY })).toBe(false);
    expect(mayPublish({ published: [], now: five, known: NOBODY })).toBe(true);
  });

  it('waits for five changes: of a chance, of a weight, somebody new, somebody gone', () => {
    const now = [by(1, 0.7), by(2, 0.6, 4), by(3), by(5), by(6)];
    expect(changedPeople(five, now, NOBODY)).toBe(4);
    expect(mayPublish({ published: five, now, known: NOBODY })).toBe(false);
    expect(mayPublish({ published: five, now: [...now, by(7)], known: NOBODY })).toBe(true);
  });

  it('does not count who disclosed: they hide nobody', () => {
    expect(mayPublish({ published: [], now: five, known: new Set([3]) })).toBe(false);
    expect(mayPublish({ published: [], now: [...five, by(6)], known: new Set([3]) })).toBe(true);
  });

  it('does not tell one change by way of an older publication', () => {
    const first = [...five, by(6)];
    const second = first.map(({ memberId }) => by(memberId, 0.3));
    const third = [...five, by(6, 0.9)];
    expect(mayPublish({ published: second, now: third, known: NOBODY })).toBe(true);
    expect(mayPublish({ published: second, now: third, known: NOBODY, earlier: [first] })).toBe(false);
    expect(mayPublish({ published: second, now: first, known: NOBODY, earlier: [first] })).toBe(true);
  });

  it('leaves nobody to be found by subtracting any two publications', () => {
    const move = fc.record({
      memberId: fc.integer({ min: 1, max: 12 }),
      chance: fc.constantFrom(null, 0.2, 0.8),
    });
    const known = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), known, (moves, disclosed) => {
        const publications = publish(moves, new Set(disclosed));
        for (const one of publications) {
          expect(one.filter(({ memberId }) => !disclosed.includes(memberId)).length).toBeGreaterThanOrEqual(
            5,
          );
          for (const other of publications) {
            const apart = changedPeople(one, other, new Set(disclosed));
            expect(apart === 0 || apart >= 5).toBe(true);
          }
        }
      }),
    );
  });
});

/** What is published while people come, change and go, one after the other. */
function publish(moves: { memberId: number; chance: number | null }[], known: ReadonlySet<number>) {
  const standing = new Map<number, Contribution>();
  const publications: Contribution[][] = [];
  for (const { memberId, chance } of moves) {
    if (chance === null) standing.delete(memberId);
    else standing.set(memberId, by(memberId, chance));
    const request = { published: publications.at(-1) ?? [], now: [...standing.values()], known };
    if (mayPublish({ ...request, earlier: publications.slice(0, -1) })) publications.push(request.now);
  }
  return publications;
}
