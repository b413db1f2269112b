import { beforeAll, describe, expect, it } from 'vitest';
import { ASKERS } from '../support/access-expectations.js';
import { BlindWorld, type Side, TRACES, type Watcher } from '../support/blind-world.js';
import { differences as differencesOf, merged, type Readings } from '../support/whole-reading.js';

const START_MS = 180_000;
const WALK_MS = 240_000;
const WATCHERS = ASKERS.filter((asker): asker is Watcher => asker !== 'team');
/** What tells who there is, whoever proposed what. */
const ROLL = /(members|demoMembers|Member|Viewer|audit|Audit)/;

/** Of other markets: who is drawn is chance, and so is what a look every second has found by now. */
const CHANCE =
  /(LotTicket|Candle|sparkline|PricePoint|PriceHistory|Duty|duties|Notice|answerClock|AnswerClock|[rR]otatingSlot|ValuePoint|valueHistory)/;

interface Seen {
  readonly proposed: Readings;
  readonly open: Readings;
  readonly probed: Readings;
}

/** One life of the idea, with everything that anybody else could read of it meanwhile. */
async function seenFrom(side: Side): Promise<Seen> {
  const world = await BlindWorld.start(side);
  try {
    await world.propose();
    const proposed = await everything(world, 'HTTP');
    await world.open();
    const overHttp = await everything(world, 'HTTP');
    const overSocket = await everything(world, 'WebSocket');
    const probes = await Promise.all(
      WATCHERS.filter((asker) => asker !== 'token').map((asker) => world.probe(asker)),
    );
    return { proposed, open: merged([overHttp, overSocket]), probed: merged(probes) };
  } finally {
    await world.stop();
  }
}

async function everything(world: BlindWorld, over: 'HTTP' | 'WebSocket'): Promise<Readings> {
  const readings: Readings[] = [];
  for (const asker of WATCHERS) readings.push(await world.read(asker, over));
  return merged(readings);
}

/** But for what chance decides. */
const differences = (a: Readings, b: Readings): string[] =>
  differencesOf(a, b).filter((place) => !CHANCE.test(place));

describe('while an idea is blind', () => {
  let north: Seen;
  let northAgain: Seen;
  let south: Seen;
  beforeAll(
    async () => {
      north = await seenFrom('north');
      northAgain = await seenFrom('north');
      south = await seenFrom('south');
    },
    START_MS + 3 * WALK_MS,
  );

  it.each(['proposed', 'open', 'probed'] as const)(
    'nothing that anybody else can read would be different if somebody else had made it: %s',
    (stage) => {
      expect(north[stage].size).toBeGreaterThan(100);
      // Clocks and chance differ between any two lives.
      const chance = new Set(differences(north[stage], northAgain[stage]));
      const told = differences(north[stage], south[stage]).filter((place) => !chance.has(place));
      expect(told.map((place) => [place, north[stage].get(place), south[stage].get(place)])).toEqual([]);
    },
  );

  it.each(['proposed', 'open'] as const)(
    'nothing has the name, handle or unit of proposer or team, but for what lists all members: %s',
    (stage) => {
      const found = [...north[stage]].filter(
        ([place, value]) =>
          !ROLL.test(place) &&
          typeof value === 'string' &&
          TRACES.some((trace) => value.toLowerCase().includes(trace.toLowerCase())),
      );
      expect(found).toEqual([]);
    },
  );
});
