import { invariant } from '@openfloor/kernel';

/** Column types that the journal's tables use. Text columns hold names of our own, never people's text. */
export type ColumnType =
  | 'bigint'
  | 'integer'
  | 'smallint'
  | 'boolean'
  | 'text'
  | 'bytea'
  | 'smallint[]'
  | 'bigint[]';
export type Cell = number | boolean | string | Uint8Array | readonly number[] | null;

export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Primary key; rows of a table that is not appended to replace the one with the same key. */
  readonly key: readonly string[];
  readonly append: boolean;
  /** Of a table that is appended to: the columns that tell in which order the journal makes its rows. */
  readonly order: readonly string[];
}

/** Rows for one table as one array per column, the way in which they go to the database. */
export class ColumnBatch {
  private readonly cells: string[][];
  private count = 0;

  constructor(readonly table: Table) {
    this.cells = Object.keys(table.columns).map(() => []);
  }

  get size(): number {
    return this.count;
  }

  /** One row, in the order of the table's columns. */
  add(...row: Cell[]): void {
    invariant(row.length === this.cells.length, `a row of ${this.table.name} has ${this.cells.length} cells`);
    for (let i = 0; i < row.length; i++) (this.cells[i] as string[]).push(literal(row[i] as Cell));
    this.count++;
  }

  /** The rows as the database writes them as text: what `verify` compares. */
  rows(): string[][] {
    return Array.from({ length: this.count }, (_, row) =>
      this.cells.map((column) => plain(column[row] as string)),
    );
  }

  /** Array literals, one for each column. */
  parameters(): string[] {
    return this.cells.map((column) => `{${column.join(',')}}`);
  }
}

/** An element without the quotes that it has inside of an array literal. */
const plain = (element: string): string => (element.startsWith('"') ? element.slice(1, -1) : element);

const PLAIN_TEXT = /^\w+$/;

/** An element of an array literal. Faster than the driver's own, which has to allow for anything. */
function literal(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'string') {
    invariant(PLAIN_TEXT.test(cell), `not a plain name: ${cell}`);
    return cell;
  }
  if (cell instanceof Uint8Array)
    return `"\\\\x${Buffer.from(cell.buffer, cell.byteOffset, cell.length).toString('hex')}"`;
  return `"{${cell.join(',')}}"`;
}

/**
 * Writes all rows of a batch in one statement. The arrays are unnested side by side in the select list, where
 * PostgreSQL takes a value at a time; in FROM it would first write each array to a store of its own.
 */
export function insertStatement(table: Table): string {
  const quoted = Object.keys(table.columns).map((name) => `"${name}"`);
  const values = Object.values(table.columns).map((type, i) => unnested(type, `$${i + 1}`));
  const insert = `INSERT INTO "${table.name}" (${quoted.join(', ')}) SELECT ${values.join(', ')}`;
  return table.append ? insert : insert + replaceClause(table, quoted);
}

/** Arrays of arrays would unnest to the last element, so these travel as text. */
function unnested(type: ColumnType, parameter: string): string {
  return type.endsWith('[]') ? `unnest(${parameter}::text[])::${type}` : `unnest(${parameter}::${type}[])`;
}

function replaceClause(table: Table, quoted: readonly string[]): string {
  const key = table.key.map((name) => `"${name}"`);
  const others = quoted.filter((name) => !key.includes(name));
  const sets = others.map((name) => `${name} = excluded.${name}`);
  return ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}
