import {
  type Applied,
  CORE_VERSION,
  Core,
  decodeCommand,
  decodeSnapshot,
  type ExchangeEvent,
  encodeAnswer,
  encodeEvents,
  encodeSnapshot,
} from '@openfloor/exchange';
import { InvariantViolation } from '@openfloor/kernel';
import { chainHash, GENESIS_HASH, type JournalRow, sha256 } from './row.js';
import type { Head, JournalStore, StoredSnapshot } from './store.js';

/** The journal is not what this program wrote. Nothing is started on it. */
export class JournalCorrupt extends Error {
  override readonly name = 'JournalCorrupt';

  constructor(
    /** The first row that is wrong. */
    readonly sequence: number,
    reason: string,
  ) {
    super(`the journal is wrong at sequence ${sequence}: ${reason}`);
  }
}

export interface Recovered {
  readonly core: Core;
  readonly snapshotSequence: number;
  readonly replayed: number;
}

/** Law 11: the latest snapshot, then every row after it, each checked; the end must be the head of the journal. */
export async function recover(store: JournalStore, head: Head): Promise<Recovered> {
  const snapshot = await store.latestSnapshot();
  const core = snapshot === null ? new Core() : await restore(store, snapshot, head);
  const replay = new Replay(core, snapshot?.headHash ?? GENESIS_HASH);
  const snapshotSequence = core.state.sequence;
  for await (const rows of store.rowsAfter(snapshotSequence)) {
    for (const row of rows) replay.apply(row);
  }
  replay.finish(head);
  return { core, snapshotSequence, replayed: core.state.sequence - snapshotSequence };
}

async function restore(store: JournalStore, snapshot: StoredSnapshot, head: Head): Promise<Core> {
  const { sequence, stateHash, headHash, state } = snapshot;
  if (sequence > head.sequence) {
    throw new JournalCorrupt(
      head.sequence + 1,
      `a snapshot is at ${sequence}, but the journal ends before it`,
    );
  }
  if (!sha256(state).equals(stateHash)) throw new JournalCorrupt(sequence, 'the snapshot was altered');
  const core = new Core(decodeSnapshot(state));
  for await (const [row] of store.rowsAfter(sequence - 1)) {
    if (row?.sequence !== sequence) throw new JournalCorrupt(sequence, 'the row of the snapshot is missing');
    if (!row.hash.equals(headHash)) throw new JournalCorrupt(sequence, 'the snapshot is of another journal');
    break;
  }
  return core;
}

export function takeSnapshot(core: Core, headHash: Buffer): StoredSnapshot {
  const state = Buffer.from(encodeSnapshot(core.state));
  return {
    sequence: core.state.sequence,
    coreVersion: CORE_VERSION,
    headHash,
    stateHash: sha256(state),
    state,
  };
}

/** Applies journal rows again and compares everything that came out of it then with what comes out now. */
export class Replay {
  constructor(
    readonly core: Core,
    private hash: Buffer,
  ) {}

  apply(row: JournalRow): readonly ExchangeEvent[] {
    const expected = this.core.state.sequence + 1;
    if (row.sequence !== expected) throw new JournalCorrupt(expected, `the next row is ${row.sequence}`);
    if (row.coreVersion !== CORE_VERSION) {
      const versions = `version ${row.coreVersion} of the core, this is version ${CORE_VERSION}`;
      throw new JournalCorrupt(
        expected,
        `it was written by ${versions}; start that version once and stop it cleanly`,
      );
    }
    const hash = chainHash(this.hash, row);
    if (!hash.equals(row.hash)) throw new JournalCorrupt(expected, 'the row was altered, or one before it');
    this.hash = hash;
    const { answer, events } = this.again(row);
    if (!Buffer.from(encodeAnswer(answer)).equals(row.answer))
      throw new JournalCorrupt(expected, 'the answer differs');
    if (!sha256(encodeEvents(events)).equals(row.eventsHash))
      throw new JournalCorrupt(expected, 'the events differ');
    return events;
  }

  private again(row: JournalRow): Applied {
    try {
      return this.core.apply(decodeCommand(row.command), row);
    } catch (error) {
      if (!(error instanceof InvariantViolation)) throw error;
      throw new JournalCorrupt(row.sequence, `it cannot be applied: ${error.message}`);
    }
  }

  /** A journal whose tail was cut ends before its head. */
  finish(head: Head): void {
    const { sequence } = this.core.state;
    if (sequence !== head.sequence) {
      throw new JournalCorrupt(
        sequence + 1,
        `the journal ends at ${sequence} and should end at ${head.sequence}`,
      );
    }
    if (!this.hash.equals(head.hash))
      throw new JournalCorrupt(sequence, 'the last row is not the one that was committed');
  }
}
