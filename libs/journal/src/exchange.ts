import type {
  Answer,
  Applied,
  Command,
  ExchangeView,
  OrderPreview,
  PlaceOrder,
  Rejected,
  Stamp,
} from '@openfloor/exchange';

/** An answer of the core, durable by the time it is seen. */
export interface Submitted {
  readonly type: 'Submitted';
  readonly answer: Answer;
  /** Place in the journal. */
  readonly sequence: number;
  /** Core time in milliseconds since 1970. */
  readonly at: number;
  /** True when the key was used before: this is the stored answer of then. */
  readonly repeated: boolean;
}

/**
 * Not an answer: the command did not reach the core and left no trace.
 * BUSY: the queue is full, try again. CONFLICT: the key was used for another command. STOPPED: the exchange is
 * shutting down or lost its database; whether a command under way was taken is told by asking again with its key.
 */
export interface Refused {
  readonly type: 'Refused';
  readonly code: 'BUSY' | 'CONFLICT' | 'STOPPED';
}

export interface CommittedCommand extends Applied {
  readonly command: Command;
  readonly stamp: Stamp;
}

/** What one database transaction made durable, in journal order. The view has taken it already. */
export interface CommittedBatch {
  readonly epoch: number;
  readonly fromSequence: number;
  readonly toSequence: number;
  readonly commands: readonly CommittedCommand[];
}

/** What the last start went through: everything up to its end was checked by it. */
export interface Recovery {
  readonly snapshotSequence: number;
  /** Commands applied again after the snapshot. */
  readonly replayed: number;
  readonly milliseconds: number;
}

/** What could not be committed since the start (law 8); nothing of it was done. */
export interface CommitFailures {
  /** Batches that the database refused or the core could not apply; a command tried again alone is one too. */
  readonly batches: number;
  /** Commands that were refused for good; the others of their batches were taken one by one. */
  readonly commands: number;
  /** The last one, in milliseconds since 1970 by the exchange's clock; null: there was none. */
  readonly lastAt: number | null;
}

/** The running exchange as features see it: commands in, the committed view and batches out. */
export interface Exchange {
  /** Of this process's turn as the one writer; grows with every start. */
  readonly epoch: number;
  readonly view: ExchangeView;
  readonly recovery: Recovery;
  readonly failures: CommitFailures;
  /**
   * Resolves after the commit. `key` is the client's idempotency key, unique per acting member; the same key with
   * the same command gets the stored answer again, with another command CONFLICT.
   */
  submit(command: Command, options?: { readonly key?: string }): Promise<Submitted | Refused>;
  /** By which the journal knows an idempotency key: salted, so that nobody can guess the key from it. */
  keyDigest(key: string): Buffer;
  /** The plan half of PlaceOrder against the committed state, between batches. */
  preview(command: PlaceOrder): Promise<OrderPreview | Rejected>;
  /** Calls back after each commit, in order, before its commands are answered. Returns the way to stop it. */
  onCommitted(listener: (batch: CommittedBatch) => void): () => void;
}
