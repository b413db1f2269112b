import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsIn, type Reader, SlowFloor, type StreamName, type Told } from '../support/slow-floor.js';

/** OPENFLOOR_SLOW_READERS=45 OPENFLOOR_SLOW_SECONDS=60 npm test -- test/faults/slow-readers makes a campaign of it. */
const SLOW = Number(process.env.OPENFLOOR_SLOW_READERS ?? 5);
const SECONDS = Number(process.env.OPENFLOOR_SLOW_SECONDS ?? 0);
/** Ten seconds without progress, the look that finds it, and what fits into a connection before. */
const STALL_MS = 18_000;
/** Told in a short stall: for states more than a connection takes, so that the server has to leave some out. */
const PATH_BYTES = { trades: 4_000_000, myAccount: 2_000_000, prices: 15_000_000 } as const;
/** The server keeps 256 kB for a socket, and one message. What else grows is the load's: rings, and the heap. */
const MOST_GROWTH_MB = 240 + 3 * SLOW;
const EVENTS = ['trades', 'myAccount'] as const;
const ALL = [...EVENTS, 'prices'] as const;
const WARM_MS = 2_000;
const LOOK_MS = 500;
/** For what is on its way to a reader that has woken up. */
const READ_MS = 40_000;
/** Instead of a code. */
const OPEN = 0;

interface Crowd {
  /** Somebody who always reads. */
  readonly healthy: Reader;
  /** Stops reading for a moment. */
  readonly brief: Reader;
  readonly stalled: readonly Reader[];
}

let floor: SlowFloor;
const crowds = {} as Record<StreamName, Crowd>;
const memory = { before: 0, most: 0 };
/** Codes of those who stalled. */
let codes: number[] = [];
/** What the server would have had to keep for them if it had kept all of it. */
let owedMb = 0;
const late: Reader[] = [];
let watching = true;
let watch: Promise<void>;
beforeAll(
  async () => {
    floor = await SlowFloor.open();
    for (const name of ALL) {
      const stalled = await Promise.all(Array.from({ length: SLOW }, () => floor.open[name]()));
      crowds[name] = { healthy: await floor.open[name](), brief: await floor.open[name](), stalled };
    }
    // Before they read much: the system gives a connection that is read quickly more room.
    for (const reader of [...readersOf('stalled'), ...readersOf('brief')]) reader.stall();
    floor.startTrading();
    await sleep(WARM_MS);
    memory.before = await floor.server.memoryMb();
    watch = watchMemory();
    await Promise.all([sleep(STALL_MS), ...ALL.map(wakeAfterAMoment)]);
    owedMb = owedBytes() / 2 ** 20;
    watching = false; // who comes back is served in full: that costs for a moment
    await watch;
    for (const reader of readersOf('stalled')) reader.goOn();
    codes = await Promise.all(readersOf('stalled').map(codeOf));
    await sleep(SECONDS * 1_000);
  },
  120_000 + SECONDS * 1_000,
);
afterAll(async () => {
  watching = false;
  const all = [...readersOf('healthy'), ...readersOf('brief'), ...readersOf('stalled'), ...late];
  for (const reader of all) reader.cut();
  await floor.close();
});

/** Who was not closed reads on, and would never be. */
const codeOf = ({ closed }: Reader): Promise<number> => Promise.race([closed, sleep(READ_MS, OPEN)]);

async function wakeAfterAMoment(name: StreamName): Promise<void> {
  const { healthy, brief } = crowds[name];
  await Promise.race([healthy.until(() => healthy.bytes > PATH_BYTES[name]), floor.tradingFails()]);
  brief.goOn();
}

const owedBytes = (): number => ALL.reduce((sum, name) => sum + crowds[name].healthy.bytes * SLOW, 0);

async function watchMemory(): Promise<void> {
  for (; watching; await sleep(LOOK_MS)) memory.most = Math.max(memory.most, await floor.server.memoryMb());
}

const readersOf = (which: keyof Crowd): Reader[] => Object.values(crowds).flatMap((crowd) => crowd[which]);
const last = ({ messages }: Reader): Told => messages.at(-1) as Told;

/** F10. The steps build on each other; orders trade all the while. */
describe('readers that stop reading', () => {
  it('for a moment are told the newest of a state when they read again, without a gap', async () => {
    const { healthy, brief } = crowds.prices;
    const { toSequence } = last(healthy);
    await brief.until(() => Number(last(brief).toSequence) >= Number(toSequence));
    expect(brief.messages.length).toBeLessThan(healthy.messages.length - 2);
    for (const messages of [...brief.told, ...healthy.told]) expectNoGap(messages);
  });

  it('for long are closed with 4499', () => {
    expect(codes).toEqual(codes.map(() => 4499));
  });

  it('go on from their last sequence when they come back', async () => {
    for (const name of EVENTS)
      for (const { messages } of crowds[name].stalled) {
        const { epoch, sequence } = messages.at(-1) as Told;
        late.push(await floor.open[name]({ epoch, sequence }));
      }
    await floor.stopTrading();
    for (const [place, name] of EVENTS.entries()) {
      const expected = await floor.expected(name);
      for (const [n, stalled] of crowds[name].stalled.entries()) {
        const again = late[place * SLOW + n] as Reader;
        const told = () => idsIn([...stalled.messages, ...again.messages]);
        await again.until(() => told().length >= expected.length);
        expect(told()).toEqual(expected);
      }
    }
  });

  it.each(EVENTS)('keep no event of %s from who reads', async (name) => {
    const expected = await floor.expected(name);
    expect(expected.length).toBeGreaterThan(1_000);
    for (const reader of [crowds[name].healthy, crowds[name].brief]) {
      await reader.until(() => idsIn(reader.messages).length >= expected.length);
      expect(idsIn(reader.messages)).toEqual(expected);
    }
  });

  it('cost the server little memory, however much they are behind', () => {
    const [grownMb, unreadMb] = [memory.most - memory.before, owedMb].map(Math.round);
    process.stdout.write(`memory grew by ${grownMb} MB while ${unreadMb} MB were not read\n`);
    expect(owedMb).toBeGreaterThan(100); // how much it is depends on the machine
    expect(memory.most - memory.before).toBeLessThan(MOST_GROWTH_MB);
  });
});

function expectNoGap(messages: readonly Told[]): void {
  const ends = messages.slice(0, -1).map(({ toSequence }) => String(Number(toSequence) + 1));
  expect(messages.slice(1).map(({ fromSequence }) => fromSequence)).toEqual(ends);
}
