import type { ViewDetails } from '@openfloor/exchange';
import type { JournalRow } from './row.js';
import type { ColumnBatch } from './table.js';

/** Everything that one database transaction makes durable. */
export interface Batch {
  readonly epoch: number;
  readonly previousSequence: number;
  readonly lastSequence: number;
  /** Hash of the last row. */
  readonly headHash: Buffer;
  readonly rows: readonly JournalRow[];
  /** Rows of the projections, made when first asked for: the database can be busy with the others meanwhile. */
  readonly tables: () => readonly ColumnBatch[];
}

/** Where the journal stands. */
export interface Head {
  readonly epoch: number;
  readonly sequence: number;
  readonly hash: Buffer;
}

export interface StoredSnapshot {
  readonly sequence: number;
  readonly coreVersion: number;
  readonly headHash: Buffer;
  readonly stateHash: Buffer;
  readonly state: Buffer;
}

export interface KeyedCommand {
  readonly actor: number;
  readonly keyDigest: Buffer;
}

export type StoredAnswer = Pick<JournalRow, 'sequence' | 'at' | 'actor' | 'command' | 'answer'> & {
  readonly keyDigest: Buffer;
};

/** What finds an order in its table. */
export interface Resting {
  readonly id: number;
  readonly owner: number;
}

/** What the tables know and the core does not keep, at the head of the journal. */
export type StoredDetails = ViewDetails;

/** The journal's database as the sequencer needs it. Errors are told apart by `commitFailure`. */
export interface JournalStore {
  /** Becomes the one writer: raises the epoch. Throws ExchangeInUse while another process holds the exchange. */
  acquire(): Promise<Head>;
  /** Throws LostOwnership when the fence finds another writer; returns when the batch is durable (law 10). */
  commit(batch: Batch): Promise<void>;
  findAnswers(keys: readonly KeyedCommand[]): Promise<StoredAnswer[]>;
  head(): Promise<Head>;
  latestSnapshot(): Promise<StoredSnapshot | null>;
  saveSnapshot(snapshot: StoredSnapshot): Promise<void>;
  /** Rows after a sequence, in order, in pieces. */
  rowsAfter(sequence: number): AsyncIterable<JournalRow[]>;
  /** `resting` are the orders that rest in the core. */
  details(resting: readonly Resting[]): Promise<StoredDetails>;
  /** After an error: drops the connection and makes a new one. Throws while the database is away. */
  reconnect(): Promise<void>;
  close(): Promise<void>;
}

/** Another running process owns this exchange. */
export class ExchangeInUse extends Error {
  override readonly name = 'ExchangeInUse';
}

/** The database acknowledges what it may still lose, so nothing is written to it. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable';
}
