import type { PostgresStore } from './postgres-store.js';
import type { Table } from './table.js';

const ROWS_PER_FETCH = 5000;

/** Something that is wrong in a table, in words. */
export interface Difference {
  /** Of the command that made what should be there; null: no command made what is there. */
  readonly sequence: number | null;
  readonly text: string;
}

/** Reads a table in the order in which the journal made it, a piece at a time, as text. */
export class TableReader {
  private page: string[][] = [];
  private place = 0;
  private opened = false;

  constructor(
    private readonly store: PostgresStore,
    private readonly table: Table,
  ) {}

  async next(): Promise<string[] | undefined> {
    if (this.place === this.page.length) await this.turn();
    return this.page[this.place++];
  }

  /** Compares the next rows. Returns the first difference. */
  async expect(rows: readonly string[][]): Promise<Difference | undefined> {
    for (const row of rows) {
      const found = await this.next();
      if (found?.join('|') !== row.join('|')) return this.difference(row, found);
    }
    return undefined;
  }

  async expectEnd(): Promise<Difference | undefined> {
    const found = await this.next();
    if (found === undefined) return undefined;
    return { sequence: null, text: `${this.table.name} has a row that no command made: ${found.join('|')}` };
  }

  private difference(expected: readonly string[], found: readonly string[] | undefined): Difference {
    const sequence = expected[Object.keys(this.table.columns).indexOf('sequence')];
    const what = found === undefined ? 'is missing' : `is ${found.join('|')}`;
    const text = `${this.table.name} is wrong at sequence ${sequence}: ${expected.join('|')} ${what}`;
    return { sequence: Number(sequence), text };
  }

  private async turn(): Promise<void> {
    const { name, columns, append, key, order } = this.table;
    const cursor = `verify_${name}`;
    if (!this.opened) {
      const selected = Object.keys(columns).map((column) => `"${column}"::text`);
      // Casting hides the column from ORDER BY, hence the table's name.
      const ordered = (append ? order : key).map((column) => `"${name}"."${column}"`);
      await this.store.read(
        `DECLARE ${cursor} CURSOR FOR SELECT ${selected} FROM "${name}" ORDER BY ${ordered}`,
      );
      this.opened = true;
    }
    this.page = await this.store.read(`FETCH ${ROWS_PER_FETCH} FROM ${cursor}`);
    this.place = 0;
  }
}
