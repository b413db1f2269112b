import type { Client } from 'pg';
import type { StoredTable } from './catalogue.js';

/*
 * The rows of a snapshot as lines of JSON: {"table"} begins a table, then each row is an array of its columns as
 * PostgreSQL writes them as text, and {"rows"} ends it with their number.
 */
const ROWS_PER_FETCH = 2_000;

/** How PostgreSQL writes values as text must not depend on where this runs. */
const PLAIN_VALUES = [
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL DateStyle = 'ISO, YMD'",
  "SET LOCAL IntervalStyle = 'postgres'",
  "SET LOCAL bytea_output = 'hex'",
  'SET LOCAL extra_float_digits = 3',
].join('; ');

export async function setPlainValues(client: Client): Promise<void> {
  await client.query(PLAIN_VALUES);
}

export interface RowCount {
  rows: number;
}

/** All rows of the tables as lines, in a transaction; counts them on the way. */
export async function* rowLines(
  client: Client,
  tables: readonly StoredTable[],
  count: RowCount,
): AsyncIterable<string> {
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name })}\n`;
    let rows = 0;
    for await (const page of pagesOf(client, table)) {
      rows += page.length;
      yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
    }
    count.rows += rows;
    yield `${JSON.stringify({ rows })}\n`;
  }
}

async function* pagesOf(client: Client, { name, columns }: StoredTable): AsyncIterable<(string | null)[][]> {
  const selected = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`);
  await client.query(
    `DECLARE page NO SCROLL CURSOR FOR SELECT ${selected.join(', ')} FROM ${client.escapeIdentifier(name)}`,
  );
  const text = `FETCH ${ROWS_PER_FETCH} FROM page`;
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array' });
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await client.query('CLOSE page');
}
