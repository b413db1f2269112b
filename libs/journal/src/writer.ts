import {
  type Applied,
  actorOf,
  CORE_VERSION,
  type Command,
  type Core,
  encodeAnswer,
  encodeCommand,
  encodeEvents,
  type Stamp,
} from '@openfloor/exchange';
import type { CommittedCommand } from './exchange.js';
import type { Projection } from './projection.js';
import { chainHash, type JournalRow, sha256 } from './row.js';
import type { Batch } from './store.js';
import type { ColumnBatch } from './table.js';

/** A command with what identifies it to its client. */
export interface Keyed {
  readonly command: Command;
  readonly bytes: Uint8Array;
  readonly keyDigest: Buffer | null;
}

/** A batch that is ready to be committed, and what is told about it once it is. */
export interface Prepared {
  readonly batch: Batch;
  readonly commands: readonly CommittedCommand[];
}

/** The core with its place in the journal: applies commands and makes rows of them. Not durable until committed. */
export class Writer {
  constructor(
    readonly core: Core,
    private readonly projection: Projection,
    private readonly epoch: number,
    private headHash: Buffer,
  ) {}

  get sequence(): number {
    return this.core.state.sequence;
  }

  /** Core time of the last command. */
  get at(): number {
    return this.core.state.at;
  }

  get head(): Buffer {
    return this.headHash;
  }

  /** Applies the commands in order, each with its time. An exception leaves the writer unusable (law 8). */
  prepare(items: readonly { keyed: Keyed; at: number }[]): Prepared {
    const previousSequence = this.sequence;
    const rows: JournalRow[] = [];
    const commands: CommittedCommand[] = [];
    for (const { keyed, at } of items) {
      const stamp: Stamp = { sequence: this.sequence + 1, at };
      const applied = this.core.apply(keyed.command, stamp);
      const { answer, events } = applied;
      rows.push(this.row(keyed, stamp, applied));
      commands.push({ command: keyed.command, stamp, answer, events });
    }
    const { epoch, headHash, sequence: lastSequence } = this;
    const batch = { epoch, previousSequence, lastSequence, headHash, rows, tables: this.projected(commands) };
    return { batch, commands };
  }

  private projected(commands: readonly CommittedCommand[]): () => ColumnBatch[] {
    let tables: ColumnBatch[] | undefined;
    return () => {
      if (tables === undefined) {
        for (const { events, stamp } of commands) this.projection.apply(events, stamp);
        tables = this.projection.take();
      }
      return tables;
    };
  }

  private row({ command, bytes, keyDigest }: Keyed, stamp: Stamp, { answer, events }: Applied): JournalRow {
    const row = {
      sequence: stamp.sequence,
      at: stamp.at,
      actor: actorOf(command),
      keyDigest,
      coreVersion: CORE_VERSION,
      command: bytes,
      answer: encodeAnswer(answer),
      eventsHash: sha256(encodeEvents(events)),
      hash: this.headHash,
    };
    row.hash = chainHash(this.headHash, row);
    this.headHash = row.hash;
    return row;
  }
}

/** A command of the exchange itself, without a key. */
export function unkeyed(command: Command): Keyed {
  return { command, bytes: encodeCommand(command), keyDigest: null };
}
