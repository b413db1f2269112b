import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../../test/support/database.js';
import { sql } from '../../../../test/support/exchange-database.js';
import { openDatabase, UnusableDatabase } from './open-database.js';

it('bounds how long one waits for a connection, and how long a transaction may rest', async () => {
  const empty = await createTestDatabase({ empty: true });
  const database = await openDatabase(empty.url);
  const [idle] = await database.query('SHOW idle_in_transaction_session_timeout');
  expect(idle).toEqual({ idle_in_transaction_session_timeout: '1min' });
  expect(database.options).toMatchObject({ connectTimeoutMS: 15_000 });
  await database.destroy();
  await empty.drop();
});

it.each([1, 2])(
  'refuses the tables of core version %i, from before the first release, and touches none',
  async (version) => {
    const database = await createTestDatabase({ empty: true });
    const connection = { connectionString: database.url };
    await sql(connection, 'CREATE TABLE journal (seq bigint, core_version smallint)');
    await sql(connection, `INSERT INTO journal VALUES (1, ${version})`);
    await expect(openDatabase(database.url)).rejects.toThrow(UnusableDatabase);
    const [tables] = await sql(
      connection,
      "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'",
    );
    expect(tables).toEqual({ n: 1 });
    await database.drop();
  },
);
