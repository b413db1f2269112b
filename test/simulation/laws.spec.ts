import { describe, expect, it } from '@jest/globals';
import {
  type Applied,
  brokenLaws,
  type Command,
  Core,
  decodeSnapshot,
  encodeEvents,
  encodeSnapshot,
} from '@openfloor/exchange';
import fc from 'fast-check';
import { aimed, lifetimes, START_AT, type Timed } from '../support/random-commands.js';

/** OPENFLOOR_RUNS=5000 OPENFLOOR_SEED=7 npm test -- test/simulation makes a campaign of it. */
const numRuns = Number(process.env.OPENFLOOR_RUNS ?? 250);
const seed = process.env.OPENFLOOR_SEED === undefined ? {} : { seed: Number(process.env.OPENFLOOR_SEED) };
const settings = { numRuns, ...seed };

function* live(
  core: Core,
  lifetime: readonly Timed[],
  from = 0,
): Generator<{ command: Command; applied: Applied; place: number }> {
  let at = core.state.at || START_AT;
  for (const [place, timed] of lifetime.entries()) {
    if (place < from) continue;
    at += timed.afterMs;
    const command = aimed(core, timed);
    yield { command, applied: core.apply(command, { sequence: place + 1, at }), place };
  }
}

const hashable = (core: Core): string => Buffer.from(encodeSnapshot(core.state)).toString();

describe('the laws', () => {
  it('hold after every command', () => {
    const answers = new Map<string, number>();
    fc.assert(
      fc.property(lifetimes(), (lifetime) => {
        const core = new Core();
        for (const { command, applied } of live(core, lifetime)) {
          const { answer } = applied;
          const name = answer.type === 'Rejected' ? answer.code : answer.type;
          answers.set(name, (answers.get(name) ?? 0) + 1);
          expect({ command, broken: brokenLaws(core.state) }).toEqual({ command, broken: [] });
        }
      }),
      settings,
    );
    // The simulation is worth nothing if it does not get there.
    for (const reached of [
      'OrderPlaced',
      'OrderAmended',
      'OrderCancelled',
      'INSUFFICIENT_FUNDS',
      'SettlementPaid',
      'MARKET_HALTED',
    ]) {
      expect({ reached, often: (answers.get(reached) ?? 0) > numRuns / 10 }).toEqual({
        reached,
        often: true,
      });
    }
  });

  it('let a replay give the same events and the same state, from the start and from any snapshot', () => {
    fc.assert(
      fc.property(lifetimes(80), fc.nat(80), (lifetime, cut) => {
        const core = new Core();
        const events: string[] = [];
        let snapshot: { bytes: Uint8Array; place: number } | null = null;
        for (const { applied, place } of live(core, lifetime)) {
          events.push(Buffer.from(encodeEvents(applied.events)).toString('hex'));
          if (place === cut) snapshot = { bytes: encodeSnapshot(core.state), place };
        }
        const again = new Core();
        for (const { applied, place } of live(again, lifetime)) {
          expect(Buffer.from(encodeEvents(applied.events)).toString('hex')).toBe(events[place]);
        }
        expect(hashable(again)).toBe(hashable(core));
        if (snapshot === null) return;
        const restored = new Core(decodeSnapshot(snapshot.bytes));
        for (const { applied, place } of live(restored, lifetime, snapshot.place + 1)) {
          expect(Buffer.from(encodeEvents(applied.events)).toString('hex')).toBe(events[place]);
        }
        expect(hashable(restored)).toBe(hashable(core));
      }),
      settings,
    );
  });

  it('let a preview change nothing and promise exactly what happens', () => {
    let previewed = 0;
    fc.assert(
      fc.property(lifetimes(60), (lifetime) => {
        const core = new Core();
        const at = { time: START_AT };
        for (const [place, timed] of lifetime.entries()) {
          const command = aimed(core, timed);
          at.time += timed.afterMs;
          if (command.type !== 'PlaceOrder' || timed.afterMs > 50) {
            core.apply(command, { sequence: place + 1, at: at.time });
            continue;
          }
          const before = hashable(core);
          const preview = core.preview(command);
          expect(hashable(core)).toBe(before);
          const { answer } = core.apply(command, { sequence: place + 1, at: at.time });
          if (preview.type === 'Rejected') {
            expect(answer).toEqual(preview);
            continue;
          }
          previewed++;
          expect(answer).toMatchObject({
            filled: preview.filled,
            open: preview.resting,
            costMilli: preview.costMilli,
          });
        }
      }),
      { ...settings, numRuns: Math.ceil(numRuns / 2) },
    );
    expect(previewed).toBeGreaterThan(100);
  });
});
