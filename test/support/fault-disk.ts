import { type Batch, LostOwnership, type OrderRow, orderOfRow } from '@openfloor/journal';
import { type MarketRow, marketOfRow } from '../../libs/journal/src/market-row.js';
import { GENESIS_HASH, type JournalRow } from '../../libs/journal/src/row.js';
import type { Head, StoredDetails, StoredSnapshot } from '../../libs/journal/src/store.js';
import type { ColumnBatch, ColumnType, Table } from '../../libs/journal/src/table.js';
import { MARKET, ORDERS, TRADE } from '../../libs/journal/src/tables.js';
import { databaseError } from './faulty-store.js';

const UNIQUE_VIOLATION = '23505';

type Row = Record<string, string>;
/** By the table's key, each row as the database would write it. */
export type DiskTable = Map<string, Row>;

/** What survives a crash: the journal's database, in memory. A batch goes in as a whole, like a transaction. */
export class Disk {
  head: Head = { epoch: 0, sequence: 0, hash: GENESIS_HASH };
  rows: JournalRow[] = [];
  snapshots: StoredSnapshot[] = [];
  readonly tables = new Map<string, DiskTable>();

  /** A new process takes over. */
  raiseEpoch(): Head {
    this.head = { ...this.head, epoch: this.head.epoch + 1 };
    return this.head;
  }

  /** Law 10, as PostgresStore has it. Returns whether the batch is new. */
  fence(batch: Batch): boolean {
    const { epoch, sequence, hash } = this.head;
    if (epoch !== batch.epoch) throw new LostOwnership(`epoch ${batch.epoch} was replaced by epoch ${epoch}`);
    if (sequence === batch.previousSequence) return true;
    if (hash.equals(batch.headHash)) return false;
    throw new LostOwnership(`epoch ${batch.epoch} is at ${batch.lastSequence}, the journal at ${sequence}`);
  }

  write(batch: Batch): void {
    const used = new Set(this.rows.filter((row) => row.keyDigest !== null).map(keyOf));
    if (batch.rows.some((row) => used.has(keyOf(row)))) throw databaseError(UNIQUE_VIOLATION);
    const { epoch, lastSequence: sequence, headHash: hash } = batch;
    this.head = { epoch, sequence, hash };
    this.rows.push(...batch.rows);
    fold(this.tables, batch.tables());
  }

  details(): StoredDetails {
    const markets = this.all(MARKET).map((row) => marketOfRow(row as unknown as MarketRow));
    const trades = this.all(TRADE);
    const volumes = markets.map(({ marketId }) => {
      const own = trades.filter((row) => Number(row.market_id) === marketId);
      const volume = own.reduce((sum, row) => sum + Number(row.quantity), 0);
      return [marketId, volume, own.length] as const;
    });
    const open = this.all(ORDERS).filter((row) => row.state === 'open');
    return { orders: open.map((row) => orderOfRow(row as unknown as OrderRow)), markets, volumes };
  }

  private all(table: Table): Record<string, unknown>[] {
    return [...(this.tables.get(table.name)?.values() ?? [])].map((row) => asRead(table, row));
  }
}

const keyOf = ({ actor, keyDigest }: JournalRow): string => `${actor}/${keyDigest?.toString('hex')}`;

/** Rows of a batch into tables: those of the same key replace each other. */
export function fold(tables: Map<string, DiskTable>, batches: readonly ColumnBatch[]): void {
  for (const batch of batches) {
    const rows = tables.get(batch.table.name) ?? new Map();
    tables.set(batch.table.name, rows);
    for (const cells of batch.rows()) {
      const row = named(batch.table, cells);
      rows.set(batch.table.key.map((name) => row[name]).join('/'), row);
    }
  }
}

function named({ columns }: Table, cells: readonly string[]): Row {
  return Object.fromEntries(Object.keys(columns).map((name, i) => [name, cells[i] as string]));
}

/** As the driver gives it. */
function asRead({ columns }: Table, row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, type]) => [name, cellOf(type, row[name] ?? '')]),
  );
}

function cellOf(type: ColumnType, text: string): unknown {
  const elements = (): string[] => text.slice(1, -1).split(',').filter(Boolean);
  switch (type) {
    case 'integer':
    case 'smallint':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'smallint[]':
      return elements().map(Number);
    case 'bigint[]':
      return elements();
    default:
      return text;
  }
}
