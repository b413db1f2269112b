import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { announce, READY_WITHIN_MS, ROUNDS, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain } from '../support/fault-client.js';
import { FaultExchange } from '../support/fault-exchange.js';
import { CommitProxy, type Cut } from '../support/fault-proxy.js';
import { seeded } from '../support/trading.js';

let database: TestDatabase;
let proxy: CommitProxy;
let floor: FaultExchange;
beforeEach(async () => {
  database = await createTestDatabase();
  proxy = await CommitProxy.open(database.url);
  floor = await FaultExchange.open(proxy.url);
});
afterEach(async () => {
  await floor.close();
  proxy.close();
  await database.drop();
});

/** F5. The fence of law 10 tells a batch that is in from one that is not, whenever the connection broke. */
describe('a connection that breaks at a commit', () => {
  it.each<Cut>(['lost', 'answerLost', 'late', 'lateLost'])(
    'leaves every command done exactly once (%s)',
    async (how) => {
      announce(`connections cut at COMMIT, ${how}`);
      const load = floor.load(SEED);
      const random = seeded(SEED);
      for (let n = 0; n < ROUNDS / 2; n++) {
        await proxy.cut(how);
        await load.ackedAfter(Date.now(), READY_WITHIN_MS);
        await sleep(random(30));
      }
      await load.stop();
      const sent = floor.log.read();
      // The exchange stayed, so it owes everybody an answer.
      expect(sent.filter(({ answer }) => answer.outcome !== 'ok')).toEqual([]);
      expect(await askAgain(floor, sent)).toEqual([]);
      expect(await sql(database.connection, 'SELECT last_seq FROM partition')).toEqual([
        { last_seq: String(floor.exchange.view.sequence) },
      ]);
      expect(await breachesOf({ connection: database.connection, log: floor.log })).toEqual([]);
    },
    60_000 + ROUNDS * 20_000,
  );
});
