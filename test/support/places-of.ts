import { Client, type ClientConfig } from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** The columns of all tables in which one of these texts is found, in whatever case, binary columns included. */
export async function placesOf(connection: ClientConfig, texts: readonly string[]): Promise<string[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    const places: string[] = [];
    const wanted = texts.map((text) => text.toLowerCase());
    for (const { table, column, type } of (await client.query<Column>(COLUMNS)).rows) {
      const value = type === 'bytea' ? `"${column}"` : `"${column}"::text`;
      const { rows } = await client.query({ text: `SELECT ${value} FROM "${table}"`, rowMode: 'array' });
      const has = rows.some(([found]) => wanted.some((text) => textOf(found).includes(text)));
      if (has) places.push(`${table}.${column}`);
    }
    return places;
  } finally {
    await client.end();
  }
}

const COLUMNS = `SELECT table_name AS "table", column_name AS "column", data_type AS type
  FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`;

/** Bytes one by one, so that what is UTF-8 in them is not lost among the others. */
const textOf = (value: unknown): string =>
  (Buffer.isBuffer(value) ? value.toString('latin1') : String(value ?? '')).toLowerCase();
