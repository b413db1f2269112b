import { beforeAll, describe, expect, it } from 'vitest';
import { type Life, VeilWorld } from '../support/veil-world.js';
import { differences, merged, type Readings } from '../support/whole-reading.js';

const START_MS = 180_000;
const WALK_MS = 240_000;

/** Who is drawn is chance, and so is what a look every second has found or added up by now. */
const CHANCE =
  /(LotTicket|Duty|duties|Notice|Token|Session|PulseWeek|\.weeks\.|[rR]otatingSlot|ValuePoint|valueHistory)/;
const VEILED = ['session', 'token', 'officer'] as const;

interface Seen {
  readonly read: Readings;
  readonly probed: Readings;
  readonly watched: Readings;
  /** By who is not in blind mode. */
  readonly openly: Readings;
}

/** What they see of a life of two ideas. */
async function seenIn(life: Life): Promise<Seen> {
  const world = await VeilWorld.start(life);
  try {
    await world.trade();
    const read: Readings[] = [];
    const probed: Readings[] = [];
    const watched: Readings[] = [];
    for (const name of VEILED) {
      read.push(await world.read(name, 'HTTP'));
      probed.push(await world.probe(name));
    }
    read.push(await world.read('session', 'WebSocket'));
    for (const name of VEILED) watched.push(await world.watch(name));
    const openly = [await world.read('unveiled', 'HTTP'), await world.watch('unveiled')];
    return { read: merged(read), probed: merged(probed), watched: merged(watched), openly: merged(openly) };
  } finally {
    await world.stop();
  }
}

describe('from who works in blind mode', () => {
  let first: Seen;
  let again: Seen;
  let second: Seen;
  beforeAll(
    async () => {
      first = await seenIn('first');
      again = await seenIn('first');
      second = await seenIn('second');
    },
    3 * (START_MS + WALK_MS),
  );

  const between = (one: Readings, other: Readings) =>
    differences(one, other).filter((place) => !CHANCE.test(place));

  it.each(['read', 'probed', 'watched'] as const)(
    'nothing that can be %s would be different if price, merit, rank and clock of ideas were',
    (way) => {
      expect(first[way].size).toBeGreaterThan(way === 'watched' ? 20 : 100);
      // Clocks and chance differ between any two lives.
      const chance = new Set(between(first[way], again[way]));
      const told = between(first[way], second[way]).filter((place) => !chance.has(place));
      expect(told.map((place) => [place, first[way].get(place), second[way].get(place)])).toEqual([]);
    },
  );

  it('while others are told', () => {
    const told = between(first.openly, second.openly).join('\n');
    for (const field of ['price', 'lastTradePrice', 'rank', 'value', 'answerClock', 'bids', 'watches trades'])
      expect(told).toMatch(new RegExp(`\\b${field}\\b`));
  });
});
