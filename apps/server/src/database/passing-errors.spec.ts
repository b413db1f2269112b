import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { isPassing } from './passing-errors.js';

describe('isPassing', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
  }, 180_000);
  afterAll(() => database.drop());

  it('knows the error of a pool that has no connection left, and no other failure to connect', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const held = await pool.connect();
    pool.options.connectionTimeoutMillis = 50;
    const error = await pool.connect().catch((reason: unknown) => reason);
    held.release();
    await pool.end();
    expect(isPassing(error)).toBe(true);
    expect(isPassing(new Error('connection refused'))).toBe(false);
  });

  it('knows the error of one of two transactions that wait for each other', async () => {
    const one = new pg.Client(database.connection);
    const other = new pg.Client(database.connection);
    await Promise.all([one.connect(), other.connect()]);
    const lock = (client: pg.Client, key: number) => client.query('SELECT pg_advisory_xact_lock($1)', [key]);
    await Promise.all([one.query('BEGIN'), other.query('BEGIN')]);
    await Promise.all([lock(one, 1), lock(other, 2)]);
    const ends = await Promise.allSettled([
      lock(one, 2).finally(() => one.query('ROLLBACK')),
      lock(other, 1).finally(() => other.query('ROLLBACK')),
    ]);
    await Promise.all([one.end(), other.end()]);
    expect(ends.flatMap((end) => (end.status === 'rejected' ? [isPassing(end.reason)] : []))).toEqual([true]);
  });
});
