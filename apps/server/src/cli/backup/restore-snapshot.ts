import { PostgresStore } from '@openfloor/journal';
import { Client } from 'pg';
import { MIGRATIONS, openDatabase } from '../../database/open-database.js';
import type { PostgresHandle } from '../../postgres/open-postgres.js';
import {
  HEADS,
  readFilled,
  readForeignKeys,
  readMigrations,
  readTables,
  type StoredTable,
} from './catalogue.js';
import { RowLoader } from './load-rows.js';
import type { SnapshotSource } from './snapshot-file.js';
import type { SnapshotHeader } from './snapshot-header.js';
import { setPlainValues } from './snapshot-rows.js';

type Postgres = Pick<PostgresHandle, 'url' | 'connection' | 'where'>;
type Migrations = typeof MIGRATIONS;

/**
 * Fills an empty database with a snapshot; later migrations come on top.
 * @param migrations those that had made the snapshot's tables
 * @returns the rows
 */
export async function restoreSnapshot(
  postgres: Postgres,
  source: SnapshotSource,
  migrations: Migrations,
): Promise<number> {
  const client = new Client(postgres.connection);
  client.on('error', () => undefined); // the query in flight fails with it
  await client.connect();
  try {
    await refuseUnlikely(client, postgres, source.header);
    await migrate(postgres.url, migrations);
    const store = await PostgresStore.connect(postgres.connection);
    try {
      // From here on no server takes commands, and one that did loses its turn.
      const { epoch } = await store.acquire();
      const rows = await load(client, { postgres, source, epoch });
      await migrate(postgres.url, MIGRATIONS);
      await client.query('ANALYZE');
      return rows;
    } finally {
      await store.close();
    }
  } finally {
    await client.end();
  }
}

/** Before anything is made: is it empty, and not ahead of the snapshot? */
async function refuseUnlikely(client: Client, postgres: Postgres, header: SnapshotHeader): Promise<void> {
  await refuseFilled(client, postgres, await readTables(client));
  const ahead = (await readMigrations(client)).filter((name) => !header.migrations.includes(name));
  if (ahead.length > 0) {
    throw new Error(
      `${postgres.where} was made by a newer version than the snapshot (${ahead.join(', ')}). Restore into a new ` +
        'one, which is brought up to date afterwards: --data NEW_FOLDER, or DATABASE_URL of a new database.',
    );
  }
}

async function refuseFilled(
  client: Client,
  { where }: Postgres,
  tables: readonly StoredTable[],
): Promise<void> {
  const filled = await readFilled(client, tables);
  if (filled.length === 0) return;
  const rows = filled.slice(0, 3).join(', ') + (filled.length > 3 ? ', ...' : '');
  throw new Error(
    `A restore replaces nothing, and this database has rows already (${rows}): ${where}. Restore into a new ` +
      'one: --data NEW_FOLDER, or DATABASE_URL of a new database.',
  );
}

async function migrate(url: string, migrations: Migrations): Promise<void> {
  const database = await openDatabase(url, migrations);
  await database.destroy();
}

interface Load {
  readonly postgres: Postgres;
  readonly source: SnapshotSource;
  /** Of the empty database. */
  readonly epoch: number;
}

/** All or nothing. */
async function load(client: Client, { postgres, source, epoch }: Load): Promise<number> {
  await client.query('BEGIN');
  try {
    await setPlainValues(client);
    const tables = await readTables(client);
    const names = tables.map(({ name }) => client.escapeIdentifier(name)).join(', ');
    // Whoever wants to write meanwhile (an import, a starting server) waits, and finds the exchange there.
    await client.query(`LOCK TABLE ${names} IN EXCLUSIVE MODE`);
    await refuseFilled(client, postgres, tables);
    for (const { name } of tables) if (HEADS.includes(name)) await client.query(`DELETE FROM ${name}`);
    const rows = await fill(client, source, inOrderOf(source.header, tables));
    for (const { name, last, isCalled } of source.header.sequences) {
      await client.query('SELECT setval($1::regclass, $2, $3)', [
        client.escapeIdentifier(name),
        last,
        isCalled,
      ]);
    }
    await client.query('UPDATE partition SET epoch = greatest(epoch, $1) + 1', [epoch]);
    await client.query('COMMIT');
    return rows;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Without foreign keys, so that the order of tables and rows does not matter; they are checked again at the end. */
async function fill(client: Client, source: SnapshotSource, tables: readonly StoredTable[]): Promise<number> {
  const keys = await readForeignKeys(client);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${client.escapeIdentifier(name)}`);
  const loader = new RowLoader(client, tables);
  for await (const lines of source.rows()) for (const line of lines) await loader.take(line);
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`);
  return loader.rows;
}

/** The tables as the snapshot lists them and their columns, with the types of this database. */
function inOrderOf(header: SnapshotHeader, tables: readonly StoredTable[]): StoredTable[] {
  return header.tables.map(({ name, columns }) => {
    const table = tables.find((known) => known.name === name);
    const found = columns.map((column) => table?.columns.find((known) => known.name === column));
    const missing = columns.filter((_, i) => found[i] === undefined);
    if (missing.length > 0) {
      throw new Error(
        `The snapshot has columns that are not Openfloor's: ${name} (${missing.join(', ')}). ` +
          'It was made of a database that others use too.',
      );
    }
    return { name, columns: found.filter((column) => column !== undefined) };
  });
}
