import type { Client } from 'pg';
import type { StoredTable } from './catalogue.js';

const ROWS_PER_INSERT = 2_000;
const CHARACTERS_PER_INSERT = 4_000_000;

type Row = (string | null)[];

/** Takes the lines of snapshot-rows.ts and inserts what they say. */
export class RowLoader {
  rows = 0;
  private table: StoredTable | undefined;
  private inTable = 0;
  private waiting: Row[] = [];
  private characters = 0;
  private readonly tables: Map<string, StoredTable>;

  constructor(
    private readonly client: Client,
    tables: readonly StoredTable[],
  ) {
    this.tables = new Map(tables.map((table) => [table.name, table]));
  }

  async take(line: string): Promise<void> {
    const said: Row | { table?: string; rows?: number } = JSON.parse(line);
    if (Array.isArray(said)) return this.add(said, line.length);
    if (said.table !== undefined) {
      this.table = this.tables.get(said.table);
      return;
    }
    await this.insert();
    if (said.rows !== this.inTable)
      throw new Error(`${this.table?.name} has ${this.inTable} of ${said.rows} rows`);
    this.rows += this.inTable;
    this.inTable = 0;
  }

  private async add(row: Row, characters: number): Promise<void> {
    this.waiting.push(row);
    this.inTable += 1;
    this.characters += characters;
    if (this.waiting.length >= ROWS_PER_INSERT || this.characters >= CHARACTERS_PER_INSERT)
      await this.insert();
  }

  /** All rows in one statement: an array of texts for each column. */
  private async insert(): Promise<void> {
    const { table, client, waiting } = this;
    if (waiting.length === 0 || table === undefined) return;
    const names = table.columns.map(({ name }) => client.escapeIdentifier(name)).join(', ');
    const values = table.columns.map(({ type }, i) => `c${i}::${type}`).join(', ');
    const arrays = table.columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
    const aliases = table.columns.map((_, i) => `c${i}`).join(', ');
    await client.query(
      `INSERT INTO ${client.escapeIdentifier(table.name)} (${names}) OVERRIDING SYSTEM VALUE
       SELECT ${values} FROM unnest(${arrays}) AS stored (${aliases})`,
      table.columns.map((_, i) => waiting.map((row) => row[i] ?? null)),
    );
    this.waiting = [];
    this.characters = 0;
  }
}
