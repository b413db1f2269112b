import type { ClientConfig } from 'pg';
import { createDatabase, DATABASE, dropDatabase, socketUrl, withClient, withDatabase } from './databases.js';
import { checkDurability } from './durability.js';
import { EmbeddedServer } from './embedded-server.js';
import { checkExternal, describe } from './external-server.js';
import { openCluster } from './open-cluster.js';
import { SYSTEM_DIR } from './placement.js';

export interface PostgresOptions {
  /** The folder for Openfloor's own data; the embedded database is its subfolder `postgres`. */
  readonly dataDir: string;
  /** Use this PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Progress and news, one line each, for people. */
  readonly log: (line: string) => void;
  /** Where root keeps what PostgreSQL's account cannot reach in the project. */
  readonly systemDir?: string;
}

export interface PostgresHandle {
  /** For `pg`; for TypeORM as `url`. Connections over it are of a superuser when embedded. */
  readonly connection: ClientConfig;
  readonly url: string;
  /** A sentence for people: which database this is and where its files are. */
  readonly where: string;
  readonly embedded: boolean;
  /** A server that ran already was joined (a program beside this one, or one that was killed, started it). */
  readonly adopted: boolean;
  /** The embedded cluster's real folder (elsewhere than `dataDir` when it was out of PostgreSQL's reach). */
  readonly folder: string | undefined;
  /** Makes a further database unless it exists. */
  createDatabase(name: string): Promise<{ connection: ClientConfig; url: string }>;
  dropDatabase(name: string): Promise<void>;
  /**
   * Ends this program's use. The embedded server is stopped if no other program uses it (see `Tenancy`);
   * close pools first. May be called again.
   */
  stop(): Promise<void>;
}

/**
 * Opens the database: the one at `databaseUrl`, else the embedded one, which is made on first use and shared
 * by all programs of the data folder. Refuses one that could forget what it has acknowledged.
 * @throws PostgresError with what to do about it
 */
export async function openPostgres(options: PostgresOptions): Promise<PostgresHandle> {
  const { databaseUrl } = options;
  return databaseUrl === undefined || databaseUrl === '' ? openEmbedded(options) : openExternal(databaseUrl);
}

async function openExternal(url: string): Promise<PostgresHandle> {
  await checkExternal(url);
  return {
    ...databasesAt(url),
    where: describe(url),
    embedded: false,
    adopted: false,
    folder: undefined,
    stop: async () => undefined,
  };
}

async function openEmbedded(options: PostgresOptions): Promise<PostgresHandle> {
  const { dataDir, log, systemDir = SYSTEM_DIR } = options;
  const { folder, cluster } = await openCluster({ dataDir, systemDir }, log);
  const server = await EmbeddedServer.open(cluster);
  try {
    const url = await socketUrl(cluster.files, server.socketDir);
    await createDatabase(withDatabase(url, 'postgres'), DATABASE);
    await withClient(url, checkDurability);
    return {
      ...databasesAt(url),
      where: `Openfloor's own PostgreSQL, with its data in ${folder}`,
      embedded: true,
      adopted: server.adopted,
      folder,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function databasesAt(
  url: string,
): Pick<PostgresHandle, 'url' | 'connection' | 'createDatabase' | 'dropDatabase'> {
  return {
    url,
    connection: { connectionString: url },
    createDatabase: async (name) => {
      await createDatabase(url, name);
      return { connection: { connectionString: withDatabase(url, name) }, url: withDatabase(url, name) };
    },
    dropDatabase: (name) => dropDatabase(url, name),
  };
}
