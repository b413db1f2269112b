import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import {
  createDatabase,
  dropDatabase,
  socketUrl,
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

let server: Promise<string> | undefined;

/** A new, empty database on the run's one PostgreSQL server, which starts when the first test asks. */
export async function createTestDatabase(): Promise<TestDatabase> {
  server ??= startOrJoin();
  const maintenance = await server;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(maintenance, name);
  const url = withDatabase(maintenance, name);
  return { connection: { connectionString: url }, url, drop: () => dropDatabase(maintenance, name) };
}

/** Moves in without moving out: the server stays up between spec files, and the run's watch process ends it. */
async function startOrJoin(): Promise<string> {
  const dataDir = join(runFolder(), 'shared');
  const { cluster } = await openCluster({ dataDir, systemDir: SYSTEM_DIR }, () => undefined);
  const tenancy = await moveIn(cluster);
  await tenancy.client.end();
  return withDatabase(await socketUrl(cluster.files, tenancy.socketDir), 'postgres');
}
