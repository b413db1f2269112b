import type { Client } from 'pg';
import { withClient } from './databases.js';
import { checkDurability } from './durability.js';
import { errorCode, errorText, PostgresError } from './postgres-error.js';

/** Older ones get no more fixes from their makers. */
const OLDEST_MAJOR = 15;

/** Refuses a database of the organisation's that is out of reach, too old, not UTF-8 or not durable. */
export async function checkExternal(url: string): Promise<void> {
  try {
    await withClient(url, async (client) => {
      await checkKind(client, url);
      await checkDurability(client);
    });
  } catch (cause) {
    if (cause instanceof PostgresError) throw cause;
    throw new PostgresError('UNREACHABLE', {
      what: `${describe(url)} cannot be used: ${errorText(cause) || errorCode(cause)}`,
      advice:
        'Check that it runs and can be reached from here, and that DATABASE_URL names its host, port, user, ' +
        'password and an existing database: postgres://user:password@host:5432/name',
      cause,
    });
  }
}

async function checkKind(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new PostgresError('WRONG_VERSION', {
      what: `${describe(url)} has version ${major}.`,
      advice: `Openfloor needs PostgreSQL ${OLDEST_MAJOR} or later.`,
    });
  }
  if (encoding === 'UTF8') return;
  throw new PostgresError('UNREACHABLE', {
    what: `${describe(url)} stores text as ${encoding}, which cannot hold every name.`,
    advice: "Make the database anew: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0",
  });
}

/** Names the database without its password. */
export function describe(url: string): string {
  const { hostname, port, pathname, searchParams } = URL.canParse(url)
    ? new URL(url)
    : new URL('postgres:///');
  const host = searchParams.get('host') ?? hostname;
  const at = host === '' ? '' : ` at ${host}${port === '' ? '' : `:${port}`}`;
  const name = decodeURIComponent(pathname.slice(1));
  return `The PostgreSQL database${name === '' ? '' : ` "${name}"`}${at} (DATABASE_URL)`;
}
