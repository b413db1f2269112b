import type { PostgresStore } from './postgres-store.js';
import type { Table } from './table.js';

const ROWS_PER_FETCH = 5000;

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

  /** Compares the next rows. Returns the first difference in words. */
  async expect(rows: readonly string[][]): Promise<string | undefined> {
    for (const row of rows) {
      const found = await this.next();
      if (found?.join('|') !== row.join('|')) return this.difference(row, found);
    }
    return undefined;
  }

  async expectEnd(): Promise<string | undefined> {
    const found = await this.next();
    return found === undefined
      ? undefined
      : `${this.table.name} has a row that no command made: ${found.join('|')}`;
  }

  private difference(expected: readonly string[], found: readonly string[] | undefined): string {
    const sequence = expected[Object.keys(this.table.columns).indexOf('sequence')];
    const what = found === undefined ? 'is missing' : `is ${found.join('|')}`;
    return `${this.table.name} is wrong at sequence ${sequence}: ${expected.join('|')} ${what}`;
  }

  private async turn(): Promise<void> {
    const { name, columns, append, key } = this.table;
    const cursor = `verify_${name}`;
    if (!this.opened) {
      const selected = Object.keys(columns).map((column) => `"${column}"::text`);
      // Casting hides the column from ORDER BY, hence the table's name.
      const order = (append ? appendOrder(name) : key).map((column) => `"${name}"."${column}"`);
      await this.store.read(
        `DECLARE ${cursor} CURSOR FOR SELECT ${selected} FROM "${name}" ORDER BY ${order}`,
      );
      this.opened = true;
    }
    this.page = await this.store.read(`FETCH ${ROWS_PER_FETCH} FROM ${cursor}`);
    this.place = 0;
  }
}

function appendOrder(name: string): string[] {
  if (name === 'trade') return ['trade_id'];
  return name === 'entry' ? ['sequence', 'line'] : ['sequence', 'contract'];
}
