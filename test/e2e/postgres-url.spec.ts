import { afterEach, describe, expect, it } from 'vitest';
import { withClient } from '../../apps/server/src/postgres/databases.js';
import { openPostgres, type PostgresHandle } from '../../apps/server/src/postgres/open-postgres.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const databases: TestDatabase[] = [];

async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  databases.push(database);
  return database;
}

afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});

function open(databaseUrl: string): Promise<PostgresHandle> {
  return openPostgres({ dataDir: '/nowhere', databaseUrl, log: () => undefined });
}

function query(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

describe('a PostgreSQL given by DATABASE_URL', () => {
  it('is used as it is, named without its password, and not stopped', async () => {
    const { url } = await newDatabase();
    const postgres = await open(url);
    expect(postgres).toMatchObject({ url, embedded: false, adopted: false, folder: undefined });
    expect(postgres.where).not.toContain(new URL(url).password);
    await postgres.stop();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is refused when it confirms commits that are not on disk', async () => {
    const { url } = await newDatabase();
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await expect(open(url)).rejects.toHaveProperty('problem', 'NOT_DURABLE');
    await expect(open(url)).rejects.toThrow('synchronous_commit = off');
  });

  it('is named in a sentence with advice, but not with its password, when it cannot be reached', async () => {
    const attempt = open('postgres://me:secret@localhost:1/floor');
    await expect(attempt).rejects.toThrow(/"floor" at localhost:1.*ECONNREFUSED.*\nCheck that/);
    await expect(attempt).rejects.not.toThrow('secret');
  });
});
