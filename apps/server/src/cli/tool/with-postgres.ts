import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig, type ServerConfig } from '../../config/server-config.js';
import { openPostgres, type PostgresHandle } from '../../postgres/open-postgres.js';
import { errorCode } from '../../postgres/postgres-error.js';
import { WrongArguments } from './run-tool.js';

/** A tool that is interrupted must not leave a database running behind it. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const EXIT_INTERRUPTED = 130;

/** Opens the database that the server uses, beside it or alone, and lets go of it afterwards. */
export async function withPostgres<T>(
  data: string | undefined,
  use: (postgres: PostgresHandle) => Promise<T>,
): Promise<T> {
  const { dataDir, databaseUrl } = configOf(data);
  const postgres = await openPostgres({ dataDir, databaseUrl, log: (line) => console.error(line) });
  const interrupted = (): void => void postgres.stop().finally(() => process.exit(EXIT_INTERRUPTED));
  for (const signal of SIGNALS) process.on(signal, interrupted);
  try {
    return await use(postgres);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await postgres.stop();
  }
}

/** The same for tools that only read: in a folder without a database there is nothing to read, so none is made. */
export async function withExistingPostgres<T>(
  data: string | undefined,
  use: (postgres: PostgresHandle) => Promise<T>,
): Promise<T> {
  const missing = await missingExchange(data);
  if (missing !== null)
    throw new Error(`There is no exchange in ${missing}: start the server first, or name another --data.`);
  return withPostgres(data, use);
}

/** The folder of data in which there is no exchange yet; null: there is one, or DATABASE_URL names it. */
export async function missingExchange(data: string | undefined): Promise<string | null> {
  const { dataDir, databaseUrl } = configOf(data);
  return databaseUrl === undefined && !(await exists(join(dataDir, 'postgres'))) ? dataDir : null;
}

function configOf(data: string | undefined): ServerConfig {
  const config = readConfig(data === undefined ? [] : ['--data', data], process.env);
  if (config === null) throw new WrongArguments('no configuration');
  return config;
}

/** Also a link that leads nowhere: opening it says what to do about that. */
async function exists(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  });
  return found !== undefined;
}
