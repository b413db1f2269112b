import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ackBreaches } from '../support/fault-acks.js';
import { ALTERATIONS, HALF } from '../support/fault-alterations.js';
import { READY_WITHIN_MS, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { FaultExchange } from '../support/fault-exchange.js';
import type { LoggedRequest } from '../support/fault-log.js';
import { PRIORITY, SQL_INVARIANTS } from '../support/fault-sql.js';

let database: TestDatabase;
let floor: FaultExchange;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  floor = await FaultExchange.open(database.url);
  const load = floor.load(SEED);
  while (floor.log.length < 1500) await load.ackedAfter(Date.now(), READY_WITHIN_MS);
  await load.stop();
  client = new Client(database.connection);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await floor.close();
  await database.drop();
});

/** What the statement finds after an alteration, which is taken back. */
async function found(statement: string, alteration: string, values: unknown[] = []): Promise<string[]> {
  await client.query('BEGIN');
  try {
    await client.query(alteration);
    return (await client.query<{ breach: string }>(statement, values)).rows.map(({ breach }) => breach);
  } finally {
    await client.query('ROLLBACK');
  }
}

describe('the checker', () => {
  it('finds nothing where all is well', async () => {
    expect(await breachesOf({ connection: database.connection, log: floor.log })).toEqual([]);
  });

  it.each(ALTERATIONS)('notices a breach of %s: %s', async (invariant, alteration) => {
    const named = Object.entries(SQL_INVARIANTS).filter(([name]) => name.startsWith(invariant));
    expect(named).toHaveLength(1);
    expect(await found(named[0]?.[1] ?? '', alteration)).not.toEqual([]);
  });

  it('has a breach to try for every statement', () => {
    const tried = ALTERATIONS.map(([invariant]) => invariant);
    const untried = Object.keys(SQL_INVARIANTS).filter(
      (name) => !tried.some((start) => name.startsWith(start)),
    );
    expect(untried).toEqual([]);
  });

  it('notices an order that was filled before an older one of the same price', async () => {
    const older = `UPDATE orders SET open = 1, state = 'open', quantity = filled + 1, order_id = -1 WHERE order_id =
      (SELECT maker_order_id FROM trade WHERE trade_id = ${HALF})`;
    const another = `INSERT INTO orders SELECT * FROM orders WHERE order_id = (SELECT maker_order_id FROM trade WHERE trade_id = ${HALF})`;
    expect(
      await found(PRIORITY, `ALTER TABLE orders DROP CONSTRAINT orders_pkey; ${another}; ${older}`, [[]]),
    ).not.toEqual([]);
  });
});

describe('the checker of acknowledgements', () => {
  const acked = () => {
    const requests = floor.log.read();
    const index = requests.findIndex(
      ({ request, answer }) => request.kind === 'place' && answer.order !== undefined,
    );
    return { requests, index, one: requests[index] as LoggedRequest };
  };
  const breachesAfter = async (alteration: string, requests: LoggedRequest[]) => {
    await client.query('BEGIN');
    try {
      await client.query(alteration);
      return (await ackBreaches(client, requests)).join('\n');
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it('misses an order, a command and a quantity that were acknowledged', async () => {
    const { requests, one } = acked();
    const { order, sequence } = one.answer;
    expect(await breachesAfter(`DELETE FROM orders WHERE order_id = ${order}`, requests)).toMatch(
      `order ${order} of ${one.key} is lost`,
    );
    expect(
      await breachesAfter(`UPDATE journal SET key_digest = NULL WHERE seq = ${sequence}`, requests),
    ).toMatch('was acknowledged and is lost');
    expect(await breachesAfter(`UPDATE orders SET quantity = quantity + 1`, requests)).toMatch(
      /I3: order \d+ of/,
    );
  });

  it('notices what nobody asked for, a refusal that was done and a cancellation that was not', async () => {
    const { requests, index, one } = acked();
    expect(await breachesAfter('SELECT', requests.toSpliced(index, 1))).toMatch(
      /nobody asked for the command at \d+/,
    );
    const refused = requests.with(index, { ...one, answer: { outcome: 'refused' } });
    expect(await breachesAfter('SELECT', refused)).toMatch('was refused (undefined) and is in the journal');
    expect(
      await breachesAfter("UPDATE orders SET state = 'open' WHERE state = 'cancelled'", requests),
    ).toMatch('was cancelled and is open');
  });

  it('allows an unknown request to be there or not', async () => {
    const { requests, index, one } = acked();
    const unknown: LoggedRequest = { ...one, answer: { outcome: 'unknown' } };
    expect(await breachesAfter('SELECT', requests.with(index, unknown))).toBe('');
    expect(await breachesAfter('SELECT', [...requests, { ...unknown, key: 'never arrived' }])).toBe('');
  });
});
