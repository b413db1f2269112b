import { brokenLaws, CORE_VERSION, Core } from '@openfloor/exchange';
import type { PostgresStore } from './postgres-store.js';
import { Projection } from './projection.js';
import { JournalCorrupt, Replay, takeSnapshot } from './recovery.js';
import { GENESIS_HASH, type JournalRow, sha256 } from './row.js';
import type { StoredSnapshot } from './store.js';
import type { Table } from './table.js';
import { type Difference, TableReader } from './table-reader.js';

export interface Verified {
  /** Commands replayed: the whole journal. */
  readonly commands: number;
  /** Rows of the tables that were compared. */
  readonly rows: number;
  /** What is wrong, first in the journal first; empty when all is well. */
  readonly problems: readonly string[];
  /** The first sequence of which something is wrong; null when all is well, or no command made what is wrong. */
  readonly firstWrong: number | null;
}

interface Tables {
  /** Their rows stay as they are, and are compared as they come. */
  readonly appended: readonly Table[];
  /** Their rows replace each other, and are compared as they stand at the end. */
  readonly replaced: readonly Table[];
}

interface Wanted {
  readonly row: string[];
  /** Of the command that wrote it last. */
  readonly sequence: number;
}

/** One replay of the whole journal beside its tables. */
export class Verification {
  private readonly core = new Core();
  private readonly replay = new Replay(this.core, GENESIS_HASH);
  private readonly projection = new Projection();
  private readonly readers: Map<Table, TableReader>;
  private readonly wanted: Map<Table, Map<string, Wanted>>;
  private readonly differences: Difference[] = [];
  /** Rows of appended tables that are to be compared. */
  private waiting = new Map<Table, string[][]>();
  private rows = 0;

  constructor(
    private readonly store: PostgresStore,
    private readonly tables: Tables,
  ) {
    this.readers = new Map(tables.appended.map((table) => [table, new TableReader(store, table)]));
    this.wanted = new Map(tables.replaced.map((table) => [table, new Map()]));
  }

  async run(): Promise<Verified> {
    try {
      await this.replayAll();
      for (const reader of this.readers.values()) this.note(await reader.expectEnd());
      for (const table of this.tables.replaced) await this.compareWhole(table);
      for (const text of brokenLaws(this.core.state)) this.note({ sequence: null, text });
    } catch (error) {
      if (!(error instanceof JournalCorrupt)) throw error;
      this.note({ sequence: error.sequence, text: error.message });
    }
    return { commands: this.core.state.sequence, rows: this.rows, ...summary(this.differences) };
  }

  /** All of it, also after a table turned out to be wrong: the others may be wrong from an earlier place. */
  private async replayAll(): Promise<void> {
    const head = await this.store.head();
    const snapshots = await this.store.snapshots();
    for await (const page of this.store.rowsAfter(0)) {
      for (const row of page) this.replayOne(row, snapshots);
      await this.compareWaiting();
    }
    this.replay.finish(head);
    const ahead = snapshots.find(({ sequence }) => sequence > head.sequence);
    if (ahead !== undefined)
      throw new JournalCorrupt(head.sequence + 1, `a snapshot is at ${ahead.sequence}, where no command is`);
  }

  private replayOne(row: JournalRow, snapshots: readonly StoredSnapshot[]): void {
    this.projection.apply(this.replay.apply(row), row);
    for (const batch of this.projection.take()) {
      const rows = batch.rows();
      const wanted = this.wanted.get(batch.table);
      if (wanted === undefined) this.queue(batch.table, rows);
      else
        for (const cells of rows)
          wanted.set(keyOf(batch.table, cells), { row: cells, sequence: row.sequence });
    }
    for (const snapshot of snapshots)
      if (snapshot.sequence === row.sequence) this.checkSnapshot(snapshot, row);
  }

  /** The next start begins there, without looking at what came before. */
  private checkSnapshot(stored: StoredSnapshot, row: JournalRow): void {
    const taken = takeSnapshot(this.core, row.hash);
    const isSame =
      stored.coreVersion === CORE_VERSION &&
      stored.headHash.equals(taken.headHash) &&
      stored.stateHash.equals(taken.stateHash) &&
      sha256(stored.state).equals(taken.stateHash);
    if (isSame) return;
    const { sequence } = row;
    this.note({ sequence, text: `the snapshot at sequence ${sequence} differs from what a replay gives` });
  }

  private queue(table: Table, rows: string[][]): void {
    const waiting = this.waiting.get(table);
    if (waiting === undefined) this.waiting.set(table, rows);
    else for (const row of rows) waiting.push(row);
  }

  /** Behind its first difference a table is out of step, so that one is all that is said of it. */
  private async compareWaiting(): Promise<void> {
    for (const [table, rows] of this.waiting) {
      this.rows += rows.length;
      const difference = await this.readers.get(table)?.expect(rows);
      if (difference === undefined) continue;
      this.note(difference);
      this.readers.delete(table);
    }
    this.waiting = new Map();
  }

  private async compareWhole(table: Table): Promise<void> {
    const wanted = this.wanted.get(table) ?? new Map<string, Wanted>();
    const reader = new TableReader(this.store, table);
    this.rows += wanted.size;
    for (let row = await reader.next(); row !== undefined; row = await reader.next()) {
      const key = keyOf(table, row);
      const known = wanted.get(key);
      wanted.delete(key);
      const found = row.join('|');
      if (known === undefined) {
        this.note({ sequence: null, text: `${table.name} ${key} is ${found}, and no command made it` });
      } else if (known.row.join('|') !== found) {
        const { sequence } = known;
        const text = `${table.name} ${key} is wrong at sequence ${sequence}: ${known.row.join('|')} is ${found}`;
        this.note({ sequence, text });
      }
    }
    for (const [key, { sequence }] of wanted)
      this.note({ sequence, text: `${table.name} ${key} is missing, of sequence ${sequence}` });
  }

  private note(difference: Difference | undefined): void {
    if (difference !== undefined) this.differences.push(difference);
  }
}

/** What no command made comes last. */
function summary(differences: readonly Difference[]): Pick<Verified, 'problems' | 'firstWrong'> {
  const place = ({ sequence }: Difference): number => sequence ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...differences].sort((a, b) => place(a) - place(b));
  return { problems: sorted.map(({ text }) => text), firstWrong: sorted[0]?.sequence ?? null };
}

function keyOf(table: Table, row: readonly string[]): string {
  const names = Object.keys(table.columns);
  return table.key.map((name) => row[names.indexOf(name)]).join('/');
}
