import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { apiTarget } from '../support/fault-api.js';
import { announce, newLogFile, READY_WITHIN_MS, ROUNDS, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain, LoadClient } from '../support/fault-client.js';
import { neverHappened } from '../support/fault-coverage.js';
import { type Floor, prepareFloor, signInAll } from '../support/fault-floor.js';
import { RequestLog } from '../support/fault-log.js';
import { Watch } from '../support/fault-watch.js';
import { ServerProcess } from '../support/server-process.js';
import { seeded } from '../support/trading.js';

const IN_FLIGHT = 48;
const SHORTEST_MS = 50;
const LONGEST_MS = 900;

let database: TestDatabase;
let server: ServerProcess;
let watch: Watch;
beforeAll(async () => {
  database = await createTestDatabase();
  await prepareFloor(database.url);
});
afterAll(async () => {
  await watch.stop();
  await server.kill();
  await database.drop();
});

/** F1. One round: load, SIGKILL at any moment, a new server, and everything asked once more. */
async function round(floor: Floor, log: RequestLog, seed: number) {
  const target = apiTarget(floor);
  const size = { members: [...floor.clients.keys()], markets: floor.markets };
  const before = log.length;
  const load = new LoadClient({ log, target, seed, clients: IN_FLIGHT, ...size });
  await sleep(SHORTEST_MS + seeded(seed)(LONGEST_MS));
  const killedAt = Date.now();
  await server.kill();
  await load.stop();
  const sent = log.read().slice(before);
  // The dead server's socket may still take a request or two, which nobody will ever read.
  const lost = sent.filter(({ answer, sentAt }) => answer.outcome === 'unknown' && sentAt < killedAt);
  const unknown = new Set(lost.map(({ trip }) => trip)).size;
  expect(unknown).toBeLessThanOrEqual(IN_FLIGHT);
  server = await ServerProcess.start(database.url, server.port);
  expect(server.readyAfterMs).toBeLessThan(READY_WITHIN_MS);
  expect(await askAgain({ log, target }, sent)).toEqual([]);
  return { sent: sent.length, unknown };
}

/** A campaign goes on until it had a bit of everything, within reason. */
const isToGoOn = async (rounds: number): Promise<boolean> =>
  ROUNDS >= 5 && rounds < 3 * ROUNDS && (await neverHappened(database.connection)).length > 0;

it(
  'loses nothing that was acknowledged and does nothing twice when the server is killed under load',
  async () => {
    announce('kill -9 of the server');
    const log = new RequestLog(await newLogFile());
    server = await ServerProcess.start(database.url);
    const floor = await signInAll(database.url, server.url);
    watch = new Watch(database.connection);
    const totals = { sent: 0, unknown: 0 };
    for (let n = 0; n < ROUNDS || (await isToGoOn(n)); n++) {
      const { sent, unknown } = await round(floor, log, 1000 * SEED + n);
      totals.sent += sent;
      totals.unknown += unknown;
    }
    expect(await watch.stop()).toEqual([]);
    await server.stop();
    expect(await breachesOf({ connection: database.connection, log })).toEqual([]);
    // A campaign that never hit a request on its way would prove nothing.
    expect(totals.sent).toBeGreaterThan(20 * ROUNDS);
    if (ROUNDS < 5) return;
    expect(totals.unknown).toBeGreaterThan(0);
    expect(await neverHappened(database.connection)).toEqual([]);
  },
  60_000 + 3 * ROUNDS * 20_000,
);
