import { brokenLaws, Core } from '@openfloor/exchange';
import type { ClientConfig } from 'pg';
import { PostgresStore } from './postgres-store.js';
import { Projection } from './projection.js';
import { JournalCorrupt, Replay, takeSnapshot } from './recovery.js';
import { GENESIS_HASH, type JournalRow } from './row.js';
import type { Head, StoredSnapshot } from './store.js';
import { ColumnBatch, type Table } from './table.js';
import { TableReader } from './table-reader.js';
import { BALANCE, ENTRY, MARKET, ORDERS, POSITION, PRICE_POINT, TRADE } from './tables.js';

const APPENDED: readonly Table[] = [TRADE, ENTRY, PRICE_POINT];
const REPLACED: readonly Table[] = [ORDERS, BALANCE, POSITION, MARKET];

export interface Verified {
  /** Commands replayed: the whole journal. */
  readonly commands: number;
  /** Rows of the tables that were compared. */
  readonly rows: number;
  /** What is wrong, first in the journal first; empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Replays the whole journal on an empty core and compares all of it: the hash chain, every answer and event, the
 * snapshots, the laws at the end, and every row of every projection. Reads only, as of one moment, also while the
 * exchange runs.
 */
export async function verifyJournal(options: { connection: ClientConfig }): Promise<Verified> {
  const store = await PostgresStore.connect(options.connection);
  try {
    await store.beginReading();
    return await new Verification(store).run();
  } finally {
    await store.close();
  }
}

class Verification {
  private readonly core = new Core();
  private readonly replay = new Replay(this.core, GENESIS_HASH);
  private readonly projection = new Projection();
  private readonly appended: Map<string, TableReader>;
  private readonly expected = new Map(REPLACED.map((table) => [table.name, new Map<string, string[]>()]));
  private readonly problems: string[] = [];
  private rows = 0;

  constructor(private readonly store: PostgresStore) {
    this.appended = new Map(APPENDED.map((table) => [table.name, new TableReader(store, table)]));
  }

  async run(): Promise<Verified> {
    try {
      await this.replayAll(await this.store.head(), await this.store.snapshots());
      for (const reader of this.appended.values()) this.note(await reader.expectEnd());
      for (const table of REPLACED) await this.compareWhole(table);
      this.problems.push(...brokenLaws(this.core.state));
    } catch (error) {
      if (!(error instanceof JournalCorrupt)) throw error;
      this.problems.push(error.message);
    }
    return { commands: this.core.state.sequence, rows: this.rows, problems: this.problems };
  }

  private async replayAll(head: Head, snapshots: readonly StoredSnapshot[]): Promise<void> {
    for await (const page of this.store.rowsAfter(0)) {
      for (const row of page) this.replayOne(row, snapshots);
      for (const batch of this.projection.take()) await this.compare(batch);
      if (this.problems.length > 0) return;
    }
    this.replay.finish(head);
  }

  private replayOne(row: JournalRow, snapshots: readonly StoredSnapshot[]): void {
    const events = this.replay.apply(row);
    this.projection.apply(events, row);
    const snapshot = snapshots.find((candidate) => candidate.sequence === row.sequence);
    if (snapshot === undefined) return;
    const { stateHash } = takeSnapshot(this.core, row.hash);
    if (!stateHash.equals(snapshot.stateHash)) {
      throw new JournalCorrupt(row.sequence, 'the snapshot differs from what a replay gives');
    }
  }

  private async compare(batch: ColumnBatch): Promise<void> {
    this.rows += batch.size;
    const reader = this.appended.get(batch.table.name);
    if (reader !== undefined) return this.note(await reader.expect(batch.rows()));
    const rows = this.expected.get(batch.table.name);
    for (const row of batch.rows()) rows?.set(keyOf(batch.table, row), row);
  }

  /** Tables whose rows replace each other are compared as they stand at the end. */
  private async compareWhole(table: Table): Promise<void> {
    const expected = this.expected.get(table.name) ?? new Map<string, string[]>();
    const reader = new TableReader(this.store, table);
    for (let row = await reader.next(); row !== undefined; row = await reader.next()) {
      const key = keyOf(table, row);
      const wanted = expected.get(key)?.join('|');
      if (wanted !== row.join('|'))
        this.note(`${table.name} ${key} is ${row.join('|')} and should be ${wanted ?? 'absent'}`);
      expected.delete(key);
    }
    for (const key of expected.keys()) this.note(`${table.name} ${key} is missing`);
  }

  private note(problem: string | undefined): void {
    if (problem !== undefined) this.problems.push(problem);
  }
}

function keyOf(table: Table, row: readonly string[]): string {
  const names = Object.keys(table.columns);
  return table.key.map((name) => row[names.indexOf(name)]).join('/');
}
