import type { Client } from 'pg';
import type { SequenceState } from './snapshot-header.js';

/** A table of the database as PostgreSQL's own catalogue knows it, so that no table can be forgotten. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** TypeORM's own record, which a restore makes anew by making the tables. */
const MIGRATIONS_TABLE = 'migrations';

/** All tables with the columns that have data of their own. */
export async function readTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT c.relname AS name,
       json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
         ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> $1
     GROUP BY c.relname ORDER BY c.relname`,
    [MIGRATIONS_TABLE],
  );
  return rows;
}

/** Names, oldest first; none where the tables have not been made yet. */
export async function readMigrations(client: Client): Promise<string[]> {
  const made = await client.query<{ made: boolean }>('SELECT to_regclass($1) IS NOT NULL AS made', [
    MIGRATIONS_TABLE,
  ]);
  if (made.rows[0]?.made !== true) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY timestamp, id`,
  );
  return rows.map(({ name }) => name);
}

/** Sequences are outside transactions: read after the rows are fixed, they are never behind them. */
export async function readSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${client.escapeIdentifier(name)}`,
    );
    states.push({ name, last: state.rows[0]?.last ?? '1', isCalled: state.rows[0]?.called === true });
  }
  return states;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  /** As ALTER TABLE takes it. */
  readonly definition: string;
}

export async function readForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  return rows;
}

/** Every new database has a row in each of these, which says nothing until its `last_seq` has moved. */
export const HEADS: readonly string[] = ['partition', 'audit_head', 'history_head'];

/** The tables with a row in them that says something. */
export async function readFilled(client: Client, tables: readonly StoredTable[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of tables) {
    const where = HEADS.includes(name) ? ' WHERE last_seq > 0' : '';
    const { rowCount } = await client.query(`SELECT FROM ${client.escapeIdentifier(name)}${where} LIMIT 1`);
    if (rowCount !== 0) filled.push(name);
  }
  return filled;
}
