import { beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_IN_ORDER, type Placing, ShuffledWorld, UNSHUFFLED } from '../support/shuffled-world.js';

const LIFE_MS = 180_000;
const TURN_MS = 600_000;
const AT_ONCE = 3;

/** Everybody has the station of somebody else. */
const SHUFFLED = UNSHUFFLED.map((_, index) => (index + 5) % UNSHUFFLED.length);

describe('whoever proposes an idea', () => {
  let one: Placing[];
  let other: Placing[];
  beforeAll(async () => {
    one = await ShuffledWorld.live(UNSHUFFLED);
    other = await ShuffledWorld.live(SHUFFLED);
  }, 2 * LIFE_MS);

  it('has another grade, unit, handle and name in the other life', () => {
    expect(new Set(SHUFFLED).size).toBe(UNSHUFFLED.length);
    expect(SHUFFLED.filter((place, index) => place === index)).toEqual([]);
  });

  it('lives with ideas that are ranked apart by their merit, and one that has none', () => {
    const ranks = (one.at(-1)?.standings ?? []).map((idea) => (idea as { rank: number | null }).rank);
    expect([...ranks].sort()).toEqual([1, 2, 3, 4, null]);
    expect(one.at(-1)?.orders.RANK).not.toEqual(one.at(-1)?.orders.NEW);
  });

  it.each(['orders', 'standings', 'prices'] as const)('does not change %s', (what) => {
    expect(other.map((placing) => placing[what])).toEqual(one.map((placing) => placing[what]));
  });

  it('does not change whose turn it is to be shown: that follows from the order of listing and the time alone', () => {
    for (const { slot } of [...one, ...other]) {
      const turn = Math.floor((Date.parse(slot.until) - 1) / TURN_MS);
      const start = (turn * AT_ONCE) % IDEAS_IN_ORDER.length;
      const circle = [...IDEAS_IN_ORDER, ...IDEAS_IN_ORDER];
      expect(slot.ideas.map(({ title }) => title)).toEqual(circle.slice(start, start + AT_ONCE));
      expect([slot.position, slot.total]).toEqual([start + 1, IDEAS_IN_ORDER.length]);
    }
  });
});
