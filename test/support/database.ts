import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import {
  createDatabase,
  dropDatabase,
  socketUrl,
  withClient,
  withDatabase,
} from '../../apps/server/src/postgres/databases.js';
import { openCluster } from '../../apps/server/src/postgres/open-cluster.js';
import { SYSTEM_DIR } from '../../apps/server/src/postgres/placement.js';
import { moveIn } from '../../apps/server/src/postgres/tenancy.js';
import { runFolder } from './scratch-folder.js';

export interface TestDatabase {
  /** For `pg`. */
  readonly connection: ClientConfig;
  /** For TypeORM and as DATABASE_URL. */
  readonly url: string;
  /** Removes the database and disconnects who still uses it. */
  drop(): Promise<void>;
}

/** Has every table, and is copied: to migrate each test's database anew would take a tenth of the whole run. */
const TEMPLATE = 'test_template';
/** Any number: nothing else takes advisory locks in the database `postgres`. */
const TEMPLATE_LOCK = 1;

let server: Promise<string> | undefined;
let template: Promise<void> | undefined;

/**
 * A new database on the run's one PostgreSQL server, which starts when the first test asks. It has all tables, without
 * rows; `empty`: not even those.
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  server ??= startOrJoin();
  const maintenance = await server;
  const name = `test_${randomBytes(6).toString('hex')}`;
  if (empty) await createDatabase(maintenance, name);
  else {
    template ??= makeTemplate(maintenance);
    await template;
    await withClient(maintenance, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  }
  const url = withDatabase(maintenance, name);
  return { connection: { connectionString: url }, url, drop: () => dropDatabase(maintenance, name) };
}

/** Once for the run: whichever process comes first makes it, the others wait. */
function makeTemplate(maintenance: string): Promise<void> {
  return withClient(maintenance, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount !== 0) return;
    // It gets its name once it is whole.
    const making = `${TEMPLATE}_${randomBytes(6).toString('hex')}`;
    await createDatabase(maintenance, making);
    const source = await openDatabase(withDatabase(maintenance, making));
    await source.destroy();
    await client.query(`ALTER DATABASE ${making} RENAME TO ${TEMPLATE}`);
  });
}

/** Moves in without moving out: the server stays up between spec files, and the run's watch process ends it. */
async function startOrJoin(): Promise<string> {
  const dataDir = join(runFolder(), 'shared');
  const { cluster } = await openCluster({ dataDir, systemDir: SYSTEM_DIR }, () => undefined);
  const tenancy = await moveIn(cluster);
  await tenancy.client.end();
  return withDatabase(await socketUrl(cluster.files, tenancy.socketDir), 'postgres');
}
