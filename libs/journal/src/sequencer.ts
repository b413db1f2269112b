import {
  type Command,
  type ExchangeView,
  encodeCommand,
  type OrderPreview,
  type PlaceOrder,
  type Rejected,
  rejected,
} from '@openfloor/exchange';
import type { CoreClock } from './core-clock.js';
import type { CommitFailures, CommittedBatch, Exchange, Recovery } from './exchange.js';
import { haltFor } from './halt.js';
import { GaveUp, type Patience } from './patience.js';
import { keysOf, type Outcome, type Pending, refused, type Sorted, sortByKey } from './pending.js';
import { takeSnapshot } from './recovery.js';
import { digestKey } from './row.js';
import { LostOwnership } from './sql-error.js';
import type { JournalStore } from './store.js';
import { type Keyed, type Prepared, unkeyed, type Writer } from './writer.js';

export interface SequencerOptions {
  readonly store: JournalStore;
  readonly patience: Patience;
  readonly clock: CoreClock;
  readonly view: ExchangeView;
  readonly epoch: number;
  readonly recovery: Recovery;
  writer: Writer;
  /** A new core from what is committed (law 8). */
  readonly rebuild: () => Promise<Writer>;
  readonly log: (line: string) => void;
  /** Of the digests of keys. */
  readonly keySalt: string;
}

/** Commands that may wait; one more is answered BUSY. */
export const QUEUE_LIMIT = 8192;
/** Commands of one database transaction. */
export const BATCH_LIMIT = 1024;
/** Commands between two snapshots: bounds the time that a start takes. */
export const SNAPSHOT_EVERY = 100_000;

interface Timed {
  readonly pending: Pending;
  readonly at: number;
}

/**
 * Laws 7 to 9: takes what has arrived, applies it, commits it in one database transaction, and only then shows and
 * answers it. One batch is in flight; nothing is applied meanwhile.
 */
export class Sequencer implements Exchange {
  readonly epoch: number;
  readonly view: ExchangeView;
  readonly recovery: Recovery;
  failures: CommitFailures = { batches: 0, commands: 0, lastAt: null };
  /** Resolves with the reason when the exchange had to stop. */
  readonly failed: Promise<Error>;
  private readonly queue: Pending[] = [];
  private readonly reads: Read[] = [];
  private readonly listeners = new Set<(batch: CommittedBatch) => void>();
  private writer: Writer;
  private pumping: Promise<void> | null = null;
  private stopped = false;
  private snapshotSequence: number;
  private fail: (error: Error) => void = () => undefined;

  constructor(private readonly options: SequencerOptions) {
    this.epoch = options.epoch;
    this.view = options.view;
    this.recovery = options.recovery;
    this.writer = options.writer;
    this.snapshotSequence = options.writer.sequence;
    this.failed = new Promise((resolve) => {
      this.fail = resolve;
    });
  }

  async submit(command: Command, options: { readonly key?: string } = {}): Promise<Outcome> {
    if (this.stopped) return refused('STOPPED');
    if (this.queue.length >= QUEUE_LIMIT) return refused('BUSY');
    const keyDigest = options.key === undefined ? null : this.keyDigest(options.key);
    const keyed: Keyed = { command, bytes: encodeCommand(command), keyDigest };
    return new Promise((resolve) => {
      this.queue.push({ keyed, resolve });
      this.wake();
    });
  }

  keyDigest(key: string): Buffer {
    return digestKey(key, this.options.keySalt);
  }

  preview(command: PlaceOrder): Promise<OrderPreview | Rejected> {
    if (this.stopped) return Promise.resolve(rejected('INTERNAL'));
    return new Promise((resolve, reject) => {
      const run = () => resolve(this.writer.core.preview(command));
      this.reads.push({ run, reject });
      this.wake();
    });
  }

  onCommitted(listener: (batch: CommittedBatch) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Answers what waits, writes a snapshot and lets go of the database. */
  async close(): Promise<void> {
    const running = !this.stopped;
    this.stopped = true;
    // With the database there this takes milliseconds; without it, nothing more can be promised.
    const patience = setTimeout(() => this.options.patience.giveUp(), 3000);
    await this.pumping;
    clearTimeout(patience);
    if (running && this.writer.sequence > this.snapshotSequence) await this.saveSnapshot();
    await this.options.store.close();
  }

  private wake(): void {
    // After the I/O of this turn, so that everything that arrived with it goes into one batch.
    this.pumping ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.pump());
  }

  private async pump(): Promise<void> {
    try {
      for (;;) {
        this.serveReads();
        if (this.queue.length === 0) break;
        await this.process(this.queue.splice(0, BATCH_LIMIT));
        if (this.writer.sequence - this.snapshotSequence >= SNAPSHOT_EVERY) await this.saveSnapshot();
      }
    } catch (error) {
      this.stop(error);
    } finally {
      this.pumping = null;
    }
  }

  /** Between batches the core is what is committed. */
  private serveReads(): void {
    for (const { run, reject } of this.reads.splice(0)) {
      try {
        run();
      } catch (error) {
        reject(error);
      }
    }
  }

  private async process(batch: readonly Pending[]): Promise<void> {
    const waiting = new Set(batch);
    const settle = (pending: Pending, outcome: Outcome): void => {
      waiting.delete(pending);
      pending.resolve(outcome);
    };
    try {
      const sorted = await this.sort(batch);
      const timed = sorted.fresh.map((pending) => ({ pending, at: this.options.clock.now() }));
      if (timed.length > 0) await this.run(timed, sorted, settle);
    } catch (error) {
      // What became of these is for the journal to say; whoever asks again with the same key will be told.
      for (const pending of waiting) pending.resolve(refused('STOPPED'));
      throw error;
    }
  }

  private async sort(batch: readonly Pending[]): Promise<Sorted> {
    const keys = keysOf(batch);
    if (keys.length === 0) return sortByKey(batch, []);
    return sortByKey(batch, await this.options.patience.run(() => this.options.store.findAnswers(keys)));
  }

  private async run(timed: readonly Timed[], sorted: Sorted, settle: Settle): Promise<void> {
    const prepared = await this.commit(timed.map(({ pending, at }) => ({ keyed: pending.keyed, at })));
    if (prepared === null) return this.runOneByOne(timed, sorted, settle);
    this.publish(prepared);
    for (const [i, { pending }] of timed.entries())
      this.answer(pending, outcomeOf(prepared, i), sorted, settle);
  }

  /** Law 8: the batch again on a rebuilt core, so that only the command that cannot be done is refused. */
  private async runOneByOne(timed: readonly Timed[], sorted: Sorted, settle: Settle): Promise<void> {
    for (const { pending, at } of timed) {
      const prepared = await this.commit([{ keyed: pending.keyed, at }]);
      if (prepared === null) await this.refuse(pending.keyed.command, at);
      else this.publish(prepared);
      const { sequence } = this.writer;
      const internal = {
        type: 'Submitted',
        answer: rejected('INTERNAL'),
        sequence,
        at,
        repeated: false,
      } as const;
      this.answer(pending, prepared === null ? internal : outcomeOf(prepared, 0), sorted, settle);
    }
  }

  private async refuse(command: Command, at: number): Promise<void> {
    const { batches, commands } = this.failures;
    this.failures = { batches, commands: commands + 1, lastAt: at };
    const halt = haltFor(this.writer.core.state, command);
    if (halt === null) return;
    const prepared = await this.commit([{ keyed: unkeyed(halt), at }]);
    if (prepared === null) throw new Error('a market could not be halted');
    this.publish(prepared);
  }

  /**
   * Returns null when it could not be done; the core is rebuilt by then. An error of a kind that nobody knows does
   * not tell whether the database had taken the batch: the head of the journal does (law 10). What is in must not be
   * tried again, since its keys are used and commands without keys would be done twice.
   */
  private async commit(items: readonly { keyed: Keyed; at: number }[]): Promise<Prepared | null> {
    let prepared: Prepared | null = null;
    try {
      prepared = this.writer.prepare(items);
      const { batch } = prepared;
      await this.options.patience.run(() => this.options.store.commit(batch));
      return prepared;
    } catch (error) {
      if (error instanceof LostOwnership || error instanceof GaveUp) throw error;
      const what = items.map(({ keyed }) => keyed.command.type).slice(0, 3);
      this.options.log(`a batch of ${items.length} (${what.join(', ')}) failed: ${message(error)}`);
      this.writer = await this.options.rebuild();
      const isIn = prepared !== null && this.writer.head.equals(prepared.batch.headHash);
      if (isIn) return prepared;
      const { batches, commands } = this.failures;
      this.failures = { batches: batches + 1, commands, lastAt: this.options.clock.now() };
      return null;
    }
  }

  private publish({ batch, commands }: Prepared): void {
    for (const { events, stamp } of commands) this.view.apply(events, stamp);
    const { epoch, previousSequence, lastSequence } = batch;
    const committed = { epoch, fromSequence: previousSequence + 1, toSequence: lastSequence, commands };
    for (const listener of this.listeners) {
      try {
        listener(committed);
      } catch (error) {
        this.options.log(`a listener failed at ${lastSequence}: ${message(error)}`);
      }
    }
  }

  private answer(pending: Pending, outcome: Outcome, sorted: Sorted, settle: Settle): void {
    settle(pending, outcome);
    const repeat = outcome.type === 'Submitted' ? { ...outcome, repeated: true } : outcome;
    for (const same of sorted.repeats.get(pending) ?? []) settle(same, repeat);
  }

  private async saveSnapshot(): Promise<void> {
    const snapshot = takeSnapshot(this.writer.core, this.writer.head);
    await this.options.patience.run(() => this.options.store.saveSnapshot(snapshot));
    this.snapshotSequence = snapshot.sequence;
  }

  private stop(error: unknown): void {
    this.stopped = true;
    for (const pending of this.queue.splice(0)) pending.resolve(refused('STOPPED'));
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.reads.splice(0)) reject(reason);
    this.fail(reason);
  }
}

interface Read {
  readonly run: () => void;
  readonly reject: (reason: unknown) => void;
}

type Settle = (pending: Pending, outcome: Outcome) => void;

function outcomeOf(prepared: Prepared, place: number): Outcome {
  const committed = prepared.commands[place];
  if (committed === undefined) return refused('STOPPED');
  const { answer, stamp } = committed;
  return { type: 'Submitted', answer, sequence: stamp.sequence, at: stamp.at, repeated: false };
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
