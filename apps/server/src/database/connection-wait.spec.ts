import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../../test/support/database.js';
import { isConnectionTimeout } from './connection-wait.js';

it('knows the error of a pool that has no connection left, and of a database that does not answer', async () => {
  const database = await createTestDatabase({ empty: true });
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const held = await pool.connect();
  pool.options.connectionTimeoutMillis = 50;
  const error = await pool.connect().catch((reason: unknown) => reason);
  held.release();
  await pool.end();
  await database.drop();
  expect(isConnectionTimeout(error)).toBe(true);
  expect(isConnectionTimeout(new Error('connection refused'))).toBe(false);
});
