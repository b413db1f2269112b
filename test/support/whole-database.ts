import type { ClientConfig } from 'pg';
import { sql } from './exchange-database.js';

/** All of a database that somebody could tell apart: each table's rows in order, and where the sequences stand. */
export async function wholeDatabase(connection: ClientConfig): Promise<Map<string, unknown[]>> {
  const whole = new Map<string, unknown[]>();
  const relations = await sql(
    connection,
    `SELECT relname AS name, relkind AS kind FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') ORDER BY 1`,
  );
  for (const { name, kind } of relations) {
    const columns = kind === 'S' ? 'last_value, is_called' : '*';
    whole.set(
      String(name),
      await sql(
        connection,
        `SELECT stored::text AS row FROM (SELECT ${columns} FROM "${name}") stored ORDER BY 1`,
      ),
    );
  }
  const keys = `SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS is
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`;
  return whole.set('constraints', await sql(connection, keys));
}
