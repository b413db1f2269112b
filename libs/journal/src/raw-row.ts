import { safeInteger } from '@openfloor/kernel';
import type { JournalRow } from './row.js';

/** A row of the journal's table, as the driver gives it. */
export interface RawRow {
  seq: string;
  at_ms: string;
  actor: string;
  key_digest: Buffer | null;
  core_version: number;
  command: Buffer;
  answer: Buffer;
  events_hash: Buffer;
  hash: Buffer;
}

export function journalRow(row: RawRow): JournalRow {
  return {
    sequence: safeInteger(row.seq),
    at: safeInteger(row.at_ms),
    actor: safeInteger(row.actor),
    keyDigest: row.key_digest,
    coreVersion: row.core_version,
    command: row.command,
    answer: row.answer,
    eventsHash: row.events_hash,
    hash: row.hash,
  };
}
