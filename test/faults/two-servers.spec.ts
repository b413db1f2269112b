import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { apiTarget } from '../support/fault-api.js';
import { newLogFile, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain, LoadClient } from '../support/fault-client.js';
import { type Floor, prepareFloor, signInAll } from '../support/fault-floor.js';
import { RequestLog } from '../support/fault-log.js';
import { ServerProcess } from '../support/server-process.js';

const IN_FLIGHT = 16;
const WRITER = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 987138"; // 0x0f1002
const CUT = `SELECT pg_terminate_backend(pid) FROM (${WRITER} AND database =
  (SELECT oid FROM pg_database WHERE datname = current_database())) writer`;

let database: TestDatabase;
let first: ServerProcess;
/** Of what a test that failed left running. */
const ends: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await prepareFloor(database.url);
  first = await ServerProcess.start(database.url);
});
afterAll(async () => {
  await first.kill();
  await Promise.all(ends.map((end) => end()));
  await database.drop();
});

/** F12. */
describe('a second server on one database', () => {
  it('is refused while the first one runs', async () => {
    await expect(ServerProcess.start(database.url)).rejects.toThrow(
      /ended with 1: .*another Openfloor server is running on this database/s,
    );
  });

  it('takes over from one that hung, and that one acknowledges nothing any more and ends', async () => {
    const log = new RequestLog(await newLogFile());
    const floor = await signInAll(database.url, first.url);
    const load = loadOn(floor, log, SEED);
    await sleep(500);
    first.signal('SIGSTOP');
    // What a network does that takes a silent connection for dead: the lock is free, the process knows nothing.
    expect(await sql(database.connection, CUT)).toHaveLength(1);
    const second = await ServerProcess.start(database.url);
    ends.push(() => second.kill());
    const takenOverAt = Date.now();
    const other = loadOn(await signInAll(database.url, second.url), log, SEED + 1);
    await sleep(500);
    first.signal('SIGCONT');
    expect(await first.ended()).toBe(1);
    await Promise.all([load.stop(), other.stop()]);
    const late = log.read().filter(({ key, answer, ackedAt = 0 }) => {
      return key.startsWith(`s${SEED}-`) && answer.outcome === 'ok' && ackedAt > takenOverAt;
    });
    // Answers that were already on their way out of the frozen process may arrive; all of them are durable.
    expect(new Set(late.map(({ trip }) => trip)).size).toBeLessThanOrEqual(IN_FLIGHT);
    const target = apiTarget(await signInAll(database.url, second.url));
    expect(await askAgain({ log, target }, log.read())).toEqual([]);
    await second.stop();
    expect(await breachesOf({ connection: database.connection, log })).toEqual([]);
  });
});

function loadOn(floor: Floor, log: RequestLog, seed: number): LoadClient {
  const { clients, markets } = floor;
  const target = apiTarget(floor);
  const load = new LoadClient({
    log,
    target,
    seed,
    clients: IN_FLIGHT,
    members: [...clients.keys()],
    markets,
  });
  ends.push(() => load.stop());
  return load;
}
