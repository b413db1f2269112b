import type { Batch, JournalStore } from '@openfloor/journal';
import type { JournalRow } from '../../libs/journal/src/row.js';
import type {
  Head,
  KeyedCommand,
  StoredAnswer,
  StoredDetails,
  StoredSnapshot,
} from '../../libs/journal/src/store.js';
import type { Disk } from './fault-disk.js';
import { databaseError } from './faulty-store.js';

/** What can happen to one commit. */
export type CommitFault =
  | { readonly type: 'before'; readonly code: string }
  | { readonly type: 'after'; readonly code: string }
  | { readonly type: 'crash'; readonly kept: 'none' | 'all' | 'torn' }
  | { readonly type: 'takeover' };

const forever = new Promise<never>(() => undefined);

/**
 * One process's connection to the disk. It asks `fault` before each commit, and `failing` before anything else it
 * does; once the process has crashed nothing returns any more.
 */
export class SimulatedStore implements JournalStore {
  /** Resolves when the process has crashed. */
  readonly crashed: Promise<void>;
  private dead = false;
  private crash: () => void = () => undefined;

  constructor(
    private readonly disk: Disk,
    private readonly fault: () => CommitFault | undefined,
    private readonly failing: () => string | undefined,
    /** Called while a batch is in flight. */
    private readonly meanwhile: () => void,
  ) {
    this.crashed = new Promise((resolve) => {
      this.crash = () => {
        this.dead = true;
        resolve();
      };
    });
  }

  /** Looks at the disk without faults. */
  static quiet(disk: Disk): SimulatedStore {
    const nothing = () => undefined;
    return new SimulatedStore(disk, nothing, nothing, nothing);
  }

  async acquire(): Promise<Head> {
    return this.disk.raiseEpoch();
  }

  async commit(batch: Batch): Promise<void> {
    if (this.dead) return forever;
    const fault = this.fault();
    this.meanwhile();
    if (fault?.type === 'before') throw databaseError(fault.code);
    if (fault?.type === 'crash') return this.die(batch, fault.kept);
    if (fault?.type === 'takeover') this.disk.raiseEpoch();
    if (this.disk.fence(batch)) this.disk.write(batch);
    if (fault?.type === 'after') throw databaseError(fault.code);
  }

  async findAnswers(keys: readonly KeyedCommand[]): Promise<StoredAnswer[]> {
    await this.mayFail();
    const wanted = new Set(keys.map(({ actor, keyDigest }) => `${actor}/${keyDigest.toString('hex')}`));
    return this.disk.rows.flatMap((row) => {
      const { keyDigest } = row;
      const found = keyDigest !== null && wanted.has(`${row.actor}/${keyDigest.toString('hex')}`);
      return found ? [{ ...row, keyDigest }] : [];
    });
  }

  async head(): Promise<Head> {
    await this.mayFail();
    return this.disk.head;
  }

  async latestSnapshot(): Promise<StoredSnapshot | null> {
    return this.disk.snapshots.at(-1) ?? null;
  }

  async saveSnapshot(snapshot: StoredSnapshot): Promise<void> {
    await this.mayFail();
    this.disk.snapshots.push(snapshot);
  }

  async *rowsAfter(sequence: number): AsyncIterable<JournalRow[]> {
    const rows = this.disk.rows.filter((row) => row.sequence > sequence);
    if (rows.length > 0) yield rows;
  }

  async details(): Promise<StoredDetails> {
    await this.mayFail();
    return this.disk.details();
  }

  async reconnect(): Promise<void> {
    await this.mayFail();
  }

  async close(): Promise<void> {
    this.crash();
  }

  private async mayFail(): Promise<void> {
    if (this.dead) return forever;
    const code = this.failing();
    if (code !== undefined) throw databaseError(code);
  }

  /** Of what was not yet acknowledged by the disk all, nothing or, where it breaks its word, a part is there. */
  private die(batch: Batch, kept: 'none' | 'all' | 'torn'): Promise<never> {
    const isNew = this.disk.fence(batch);
    if (isNew && kept === 'all') this.disk.write(batch);
    if (isNew && kept === 'torn')
      this.disk.rows.push(...batch.rows.slice(0, Math.ceil(batch.rows.length / 2)));
    this.crash();
    return forever;
  }
}
