import { openExchange, verifyJournal } from '@openfloor/journal';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openFunded, sql } from '../support/exchange-database.js';
import { randomOrder, seeded } from '../support/trading.js';

/*
 * F13 for what test/e2e/journal.spec.ts leaves: every field of a row, exchanged rows, and snapshots. Each test
 * alters one database, which is put right again after it.
 */

const SIZE = { members: 6, markets: 2 };
const ALTERED = ['journal', 'snapshot', 'partition'];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const exchange = await openFunded(database.connection, SIZE);
  const random = seeded(1);
  const orders = Array.from({ length: 120 }, () => randomOrder(random, SIZE));
  await Promise.all(orders.map((order, n) => exchange.submit(order, { key: `k${n}` })));
  await exchange.close();
  await alter(ALTERED.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`).join(';'));
});
afterAll(() => database.drop());

afterEach(() =>
  alter(ALTERED.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}`).join(';')),
);

const start = () => openExchange({ connection: database.connection });
const alter = (text: string) => sql(database.connection, text);
const problems = async () => (await verifyJournal({ connection: database.connection })).problems.join('\n');

describe('an altered journal', () => {
  it.each([
    ['time', 'at_ms = at_ms + 1'],
    ['member', 'actor = actor + 1'],
    ['key', "key_digest = decode(repeat('ab', 16), 'hex')"],
    ['lack of a key', 'key_digest = NULL'],
    ['hash of its events', 'events_hash = sha256(events_hash)'],
    ['own hash', 'hash = sha256(hash)'],
  ])('is refused by start and verify at the row with another %s', async (_, change) => {
    await alter(`DELETE FROM snapshot; UPDATE journal SET ${change} WHERE seq = 50`);
    await expect(start()).rejects.toThrow(/the journal is wrong at sequence 50/);
    expect(await problems()).toMatch(/sequence 50\b/);
  });

  it('is refused at the first of two commands that were exchanged', async () => {
    const swap = `UPDATE journal j SET command = o.command FROM journal o WHERE (j.seq, o.seq) IN ((60, 61), (61, 60))`;
    await alter(`DELETE FROM snapshot; ${swap}`);
    await expect(start()).rejects.toThrow(/the journal is wrong at sequence 60/);
    expect(await problems()).toMatch(/sequence 60\b/);
  });

  it('is found by verify although its end was cut and its head made to fit', async () => {
    await alter(`DELETE FROM snapshot; DELETE FROM journal WHERE seq > 100;
      UPDATE partition SET last_seq = 100, head_hash = (SELECT hash FROM journal WHERE seq = 100)`);
    expect(await problems()).toMatch(/no command made/);
  });
});

describe('an altered snapshot', () => {
  it.each([
    [
      'whose state was changed',
      'state = set_byte(state, 40, (get_byte(state, 40) + 1) % 256)',
      /the snapshot was altered/,
    ],
    ['of another journal', 'head_hash = sha256(head_hash)', /the snapshot is of another journal/],
    [
      'from after the end of the journal',
      'seq = seq + 7',
      /a snapshot is at \d+, but the journal ends before it/,
    ],
  ])('%s is refused by start', async (_, change, reason) => {
    await alter(`UPDATE snapshot SET ${change}`);
    await expect(start()).rejects.toThrow(reason);
  });

  it('whose hash was made to fit is found by verify at its sequence', async () => {
    const [{ seq } = {}] = await sql(database.connection, 'SELECT max(seq) AS seq FROM snapshot');
    await alter('UPDATE snapshot SET state_hash = sha256(state_hash)');
    expect(await problems()).toMatch(`sequence ${seq}`);
  });
});
