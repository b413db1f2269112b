import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { apiTarget } from '../support/fault-api.js';
import { announce, newLogFile, READY_WITHIN_MS, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain, LoadClient } from '../support/fault-client.js';
import { FaultCluster } from '../support/fault-cluster.js';
import { FaultExchange } from '../support/fault-exchange.js';
import { type Floor, prepareFloor, signInAll } from '../support/fault-floor.js';
import { RequestLog } from '../support/fault-log.js';
import { Watch } from '../support/fault-watch.js';
import { ServerProcess } from '../support/server-process.js';
import { limitOrder } from '../support/trading.js';

/** OPENFLOOR_ABSENCE_MS=20000 makes a campaign of it. */
const ABSENCE_MS = Number(process.env.OPENFLOOR_ABSENCE_MS ?? 2000);
const IN_FLIGHT = 48;
/** A read is answered or refused by then; it never hangs until the database is back. */
const READ_WITHIN_MS = 20_000;

let cluster: FaultCluster;
beforeAll(async () => {
  cluster = await FaultCluster.open();
});
afterAll(() => cluster.stop('SIGINT'));

describe('a server whose PostgreSQL is restarted under load', () => {
  let server: ServerProcess;
  let floor: Floor;
  let log: RequestLog;
  /** Of what a test that failed left running. */
  const ends: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    await prepareFloor(cluster.url);
    server = await ServerProcess.start(cluster.url);
    floor = await signInAll(cluster.url, server.url);
    log = new RequestLog(await newLogFile());
  });
  afterAll(async () => {
    await Promise.allSettled(ends.map((end) => end()));
    await server.stop();
  });

  it.each([
    ['-m fast', 'SIGINT'],
    ['-m immediate', 'SIGQUIT'],
  ] as const)(
    'acknowledges nothing meanwhile, says so, and goes on by itself (%s)',
    async (mode, signal) => {
      announce(`PostgreSQL away for ${ABSENCE_MS} ms, ${mode}`);
      const target = apiTarget(floor);
      const size = { members: [...floor.clients.keys()], markets: floor.markets };
      const before = log.length;
      const load = new LoadClient({ log, target, seed: SEED + before, clients: IN_FLIGHT, ...size });
      const watch = new Watch(cluster.connection);
      ends.push(
        () => load.stop(),
        () => watch.stop(),
      );
      await sleep(700);
      await cluster.stop(signal);
      // What was committed before may still be on its way out.
      while (Date.now() - load.lastAckAt < 2000) await sleep(50);
      const awayAt = Date.now();
      await expectReadsToEnd(server.url);
      await sleep(Math.max(0, ABSENCE_MS - (Date.now() - awayAt)));
      const backAt = Date.now();
      await cluster.start();
      expect(await load.ackedAfter(backAt, READY_WITHIN_MS)).toBeLessThan(READY_WITHIN_MS);
      await sleep(300);
      await load.stop();
      const sent = log.read().slice(before);
      expect(
        sent.filter(
          ({ ackedAt = 0, answer }) => answer.outcome === 'ok' && ackedAt > awayAt && ackedAt < backAt,
        ),
      ).toEqual([]);
      expect(await askAgain({ log, target }, sent)).toEqual([]);
      expect(await watch.stop()).toEqual([]);
      await expectNotAhead(server.url);
      expect(await breachesOf({ connection: cluster.connection, log })).toEqual([]);
    },
    120_000 + 2 * ABSENCE_MS,
  );
});

/** Reads come from memory, or end with an error within a bound. */
async function expectReadsToEnd(url: string): Promise<void> {
  const startedAt = performance.now();
  const { data } = await new ApiClient(url).ask<{ exchange: unknown }>('{ exchange { name } }');
  expect(data?.exchange).toBeTruthy();
  const ready = await fetch(`${url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(performance.now() - startedAt).toBeLessThan(READ_WITHIN_MS);
}

/** What the server shows is what the database has. */
async function expectNotAhead(url: string): Promise<void> {
  // Between the two looks time may pass for the exchange too, which is a command.
  await eventually(async () => {
    const { sequence } = (await (await fetch(`${url}/health/ready`)).json()) as { sequence: string };
    const [row] = await cluster.query('SELECT last_seq FROM partition');
    return (row as { last_seq: string }).last_seq === sequence;
  }, Boolean);
}

describe('an exchange without its database', () => {
  const MOST_WAITING = 8192 + 1024;
  const order = limitOrder({ member: 1, side: 'buy', price: 1, quantity: 1 });

  it('lets a bounded number wait, answers BUSY to the rest, and does what it let wait', async () => {
    await cluster.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const floor = await FaultExchange.open(cluster.url);
    const { sequence } = floor.exchange.view;
    await cluster.stop('SIGQUIT');
    const outcomes = Array.from({ length: MOST_WAITING + 1000 }, (_, i) =>
      floor.exchange.submit(order, { key: `k${i}` }),
    );
    const first = await Promise.race(outcomes.slice(-1));
    expect(first).toEqual({ type: 'Refused', code: 'BUSY' });
    expect(floor.exchange.view.sequence).toBe(sequence);
    await cluster.start();
    const all = await Promise.all(outcomes);
    const taken = all.filter((outcome) => outcome.type === 'Submitted');
    expect(taken.length).toBeGreaterThanOrEqual(8192);
    expect(taken.length).toBeLessThanOrEqual(MOST_WAITING);
    expect(floor.exchange.view.sequence).toBe(sequence + taken.length);
    await floor.close();
    expect(await breachesOf({ connection: cluster.connection })).toEqual([]);
  });
});
