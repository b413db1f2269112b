import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce, READY_WITHIN_MS, ROUNDS, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain } from '../support/fault-client.js';
import { FaultCluster } from '../support/fault-cluster.js';
import { neverHappened } from '../support/fault-coverage.js';
import { FaultExchange } from '../support/fault-exchange.js';
import { seeded } from '../support/trading.js';

/** Writes down, in the session and the transaction that commit a batch, how durable that commit will be. */
const WITNESS = `CREATE TABLE witnessed (setting text);
  CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO witnessed VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
  CREATE TRIGGER witness AFTER INSERT ON journal FOR EACH STATEMENT EXECUTE FUNCTION witness()`;

let cluster: FaultCluster;
let floor: FaultExchange;
beforeAll(async () => {
  cluster = await FaultCluster.open();
  // Whoever turns it off, here for the whole server: the writer must not go along, or the kill loses orders.
  await cluster.query('ALTER SYSTEM SET synchronous_commit = off');
  await cluster.query('SELECT pg_reload_conf()');
  floor = await FaultExchange.open(cluster.url);
  await cluster.query(WITNESS);
});
afterAll(async () => {
  await floor.close();
  await cluster.stop('SIGINT');
});

/** Requests of a round that proves something. */
const ENOUGH = 100;

/** F3. Load, SIGKILL of every process of PostgreSQL at any moment, and back; the exchange stays. */
async function round(seed: number): Promise<{ readyMs: number; sent: number }> {
  const before = floor.log.length;
  const load = floor.load(seed);
  await sleep(100 + seeded(seed)(600));
  while (floor.log.length - before <= ENOUGH) await sleep(10);
  await cluster.kill();
  const since = Date.now();
  await cluster.start();
  const readyMs = await load.ackedAfter(since, READY_WITHIN_MS);
  await sleep(50);
  await load.stop();
  const sent = floor.log.read().slice(before);
  expect(await askAgain(floor, sent)).toEqual([]);
  return { readyMs, sent: sent.length };
}

/** A campaign goes on until it had a bit of everything, within reason. */
const isToGoOn = async (rounds: number): Promise<boolean> =>
  ROUNDS >= 5 && rounds < 3 * ROUNDS && (await neverHappened(cluster.connection)).length > 0;

it(
  'loses nothing that was acknowledged when every process of PostgreSQL is killed under load',
  async () => {
    announce('kill -9 of PostgreSQL');
    const watch = floor.watch(cluster.connection);
    for (let n = 0; n < ROUNDS || (await isToGoOn(n)); n++) {
      const { readyMs, sent } = await round(1000 * SEED + n);
      expect(readyMs).toBeLessThan(READY_WITHIN_MS);
      expect(sent).toBeGreaterThan(ENOUGH);
    }
    expect(await watch.stop()).toEqual([]);
    expect(await cluster.query('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'off' }]);
    expect(await cluster.query('SELECT DISTINCT setting FROM witnessed')).toEqual([{ setting: 'on' }]);
    // The view is of what was acknowledged, the database of what survived.
    expect(await cluster.query('SELECT last_seq FROM partition')).toEqual([
      { last_seq: String(floor.exchange.view.sequence) },
    ]);
    expect(await breachesOf({ connection: cluster.connection, log: floor.log })).toEqual([]);
    if (ROUNDS >= 5) expect(await neverHappened(cluster.connection)).toEqual([]);
  },
  60_000 + 3 * ROUNDS * 20_000,
);
