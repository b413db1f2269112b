import { expect, it } from '@jest/globals';
import { createTestDatabase } from '../../../../test/support/database.js';
import { sql } from '../../../../test/support/exchange-database.js';
import { openDatabase, UnusableDatabase } from './open-database.js';

it('refuses the tables of a version from before the first release, and touches none of them', async () => {
  const database = await createTestDatabase();
  const connection = { connectionString: database.url };
  await sql(connection, 'CREATE TABLE journal (seq bigint, core_version smallint)');
  await sql(connection, 'INSERT INTO journal VALUES (1, 1)');
  await expect(openDatabase(database.url)).rejects.toThrow(UnusableDatabase);
  const [tables] = await sql(
    connection,
    "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'",
  );
  expect(tables).toEqual({ n: 1 });
  await database.drop();
});
