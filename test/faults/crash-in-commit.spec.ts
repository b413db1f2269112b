import { setTimeout as sleep } from 'node:timers/promises';
import { openExchange, openExchangeOn, PostgresStore } from '@openfloor/journal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { announce, ROUNDS, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain } from '../support/fault-client.js';
import { FaultExchange } from '../support/fault-exchange.js';
import { CommitProxy } from '../support/fault-proxy.js';
import { FaultyStore } from '../support/faulty-store.js';
import { seeded } from '../support/trading.js';

let database: TestDatabase;
let proxy: CommitProxy;
beforeEach(async () => {
  database = await createTestDatabase();
  proxy = await CommitProxy.open(database.url);
});
afterEach(async () => {
  proxy.close();
  await database.drop();
});

type Point = (store: FaultyStore) => Promise<void>;
const forever = new Promise<never>(() => undefined);

/** Each resolves when the process is at that point of a group commit; from there on it does nothing more. */
const POINTS: Record<string, { reach: Point; isIn: boolean }> = {
  'before BEGIN': {
    reach: (store) =>
      new Promise((resolve) =>
        store.commits.push(() => {
          resolve();
          return forever;
        }),
      ),
    isIn: false,
  },
  'after the rows, before COMMIT': { reach: () => proxy.cut('swallowed'), isIn: false },
  'after COMMIT, before the answer': {
    reach: (store) =>
      new Promise((resolve) =>
        store.commits.push(async (_, really) => {
          await really();
          resolve();
          return forever;
        }),
      ),
    isIn: true,
  },
};

/** F2. An exchange under load that dies at the point, and its successor on the same database. */
async function crash(floor: FaultExchange, reach: Point, seed: number): Promise<number> {
  await floor.exchange.close();
  const store = new FaultyStore(await PostgresStore.connect(proxy.connection));
  floor.exchange = await openExchangeOn(store);
  const before = floor.log.length;
  const load = floor.load(seed);
  await sleep(20 + seeded(seed)(150));
  await reach(store);
  floor.crash();
  store.reconnect = () => forever;
  proxy.cutAll();
  await load.stop();
  const unknown = floor.log
    .read()
    .slice(before)
    .filter(({ answer }) => answer.outcome === 'unknown');
  floor.exchange = await openExchange({ connection: database.connection });
  return unknown.length;
}

describe('a process that dies in the middle of a group commit', () => {
  it.each(Object.entries(POINTS))(
    'has acknowledged nothing of it, and the same key does it once (%s)',
    async (name, { reach, isIn }) => {
      announce(`crash ${name}`);
      const floor = await FaultExchange.open(database.url);
      for (let n = 0; n < ROUNDS / 2; n++) {
        const { sequence } = floor.exchange.view;
        const unknown = await crash(floor, reach, 1000 * SEED + n);
        expect(unknown).toBeGreaterThan(0);
        const sent = floor.log.read();
        const acked = sent.flatMap(({ answer }) => answer.sequence ?? []);
        const last = Math.max(sequence, ...acked);
        if (isIn) expect(floor.exchange.view.sequence).toBeGreaterThan(last);
        else expect(floor.exchange.view.sequence).toBe(last);
        expect(
          await askAgain(
            floor,
            sent.filter(({ answer }) => answer.outcome === 'unknown'),
          ),
        ).toEqual([]);
      }
      expect(await askAgain(floor, floor.log.read())).toEqual([]);
      await floor.close();
      expect(await breachesOf({ connection: database.connection, log: floor.log })).toEqual([]);
    },
    60_000 + ROUNDS * 20_000,
  );
});
