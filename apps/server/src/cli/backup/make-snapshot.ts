import { CORE_VERSION } from '@openfloor/exchange';
import { Client, type ClientConfig } from 'pg';
import { readMigrations, readSequences, readTables, type StoredTable } from './catalogue.js';
import { makeFile } from './new-file.js';
import { writeSnapshotFile } from './snapshot-file.js';
import type { SnapshotHeader } from './snapshot-header.js';
import { rowLines, setPlainValues } from './snapshot-rows.js';

export interface Made {
  readonly header: SnapshotHeader;
  readonly rows: number;
  readonly bytes: number;
}

/** Writes the whole exchange as of one moment to a file; the exchange may run meanwhile. */
export async function makeSnapshot(
  connection: ClientConfig,
  target: Parameters<typeof makeFile>[0],
): Promise<Made> {
  const client = new Client(connection);
  client.on('error', () => undefined); // the query in flight fails with it
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await setPlainValues(client);
    const tables = await readTables(client);
    const header = await readHeader(client, tables);
    const count = { rows: 0 };
    let bytes = 0;
    await makeFile(target, async (file) => {
      await writeSnapshotFile(file, header, rowLines(client, tables, count));
      bytes = (await file.stat()).size;
    });
    return { header, rows: count.rows, bytes };
  } finally {
    await client.end();
  }
}

async function readHeader(client: Client, tables: readonly StoredTable[]): Promise<SnapshotHeader> {
  if (!tables.some(({ name }) => name === 'partition'))
    throw new Error('There is no exchange in this database yet: start the server first.');
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    "SELECT last_seq AS sequence, encode(head_hash, 'hex') AS hash FROM partition",
  );
  return {
    madeAt: new Date().toISOString(),
    coreVersion: CORE_VERSION,
    migrations: await readMigrations(client),
    sequence: Number(rows[0]?.sequence),
    headHash: rows[0]?.hash ?? '',
    tables: tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
    sequences: await readSequences(client),
  };
}
