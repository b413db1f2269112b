import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { type ClusterFiles, SUPERUSER } from './cluster.js';
import { errorCode } from './postgres-error.js';

/** The second one is what the loser of a race gets. */
const EXISTS_ALREADY = ['42P04', '23505'];

/** The application's own database in the embedded cluster. */
export const DATABASE = 'openfloor';

/** A form that pg, TypeORM, libpq and WHATWG's URL all read: the parameter `host` goes before the name. */
export async function socketUrl(files: ClusterFiles, socketDir: string): Promise<string> {
  const url = new URL(`postgresql://localhost:5432/${DATABASE}`);
  url.username = SUPERUSER;
  url.password = (await readFile(files.password, 'utf8')).trim();
  url.searchParams.set('host', socketDir);
  url.searchParams.set('sslmode', 'disable');
  return url.href;
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 20_000 });
  client.on('error', () => undefined); // the query in flight rejects with it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the database unless it exists (two programs may start at once). */
export async function createDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`).catch((error: unknown) => {
      if (!EXISTS_ALREADY.includes(errorCode(error))) throw error;
    });
  });
}

/** Removes the database and disconnects who still uses it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
