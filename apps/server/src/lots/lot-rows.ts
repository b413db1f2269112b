import type { EntityManager } from 'typeorm';
import type { LotKind } from './lot-kind.js';

/** How a lot was decided; NONE: those who were drawn came to no majority. LAPSED: nobody needed it any more. */
export type LotOutcome = 'YES' | 'NO' | 'NONE' | 'LAPSED';

/** A draw as it is kept. */
export interface LotRow {
  readonly id: number;
  readonly marketId: number;
  readonly draw: number;
  readonly kind: LotKind;
  readonly occasion: number;
  readonly seats: number;
  readonly termMs: number;
  readonly secret: string;
  readonly journalSequence: number;
  readonly journalHash: string;
  /** In the order of the draw, of 32 bytes each. */
  readonly tickets: Buffer;
  /** A letter for each that was asked: S seated, E excused, R replaced. */
  readonly walked: string;
  readonly drawnAt: Date;
  readonly decidedAt: Date | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly outcome: LotOutcome | null;
}

interface Asking {
  /** With $1 and so on. */
  readonly where: string;
  readonly values: readonly unknown[];
  /** The row is locked until the caller's transaction ends. */
  readonly locked?: boolean;
}

const TICKET_BYTES = 32;

/** Oldest first. */
export async function readLots(manager: EntityManager, { where, values, locked }: Asking): Promise<LotRow[]> {
  const rows: Record<string, unknown>[] = await manager.query(
    `SELECT id, market_id AS "marketId", draw, kind, occasion, seats, term_ms AS "termMs", secret,
       journal_seq AS "journalSequence", journal_hash AS "journalHash", tickets, walked, drawn_at AS "drawnAt",
       decided_at AS "decidedAt", yes, no, outcome
     FROM lot WHERE ${where} ORDER BY id ${locked ? 'FOR UPDATE' : ''}`,
    [...values],
  );
  return rows.map((row) => ({
    ...(row as unknown as LotRow),
    occasion: Number(row.occasion),
    termMs: Number(row.termMs),
    journalSequence: Number(row.journalSequence),
  }));
}

/** In the order of the draw. */
export function ticketsOf({ tickets }: Pick<LotRow, 'tickets'>): string[] {
  const count = tickets.length / TICKET_BYTES;
  return Array.from({ length: count }, (_, place) =>
    tickets.subarray(place * TICKET_BYTES, (place + 1) * TICKET_BYTES).toString('hex'),
  );
}

/** Somebody's seat in a lot, as long as it was not passed on. */
export interface SeatRow {
  readonly id: string;
  readonly lotId: number;
  readonly place: number;
  readonly memberId: number;
  readonly dueAt: Date;
  readonly vote: boolean | null;
  readonly reason: string;
  readonly votedAt: Date | null;
}

/** Seats that were not passed on, in the order of the draw. */
export async function readSeats(
  manager: EntityManager,
  { where, values, locked }: Asking,
): Promise<SeatRow[]> {
  return manager.query(
    `SELECT id, lot_id AS "lotId", place, member_id AS "memberId", due_at AS "dueAt", vote, reason,
       voted_at AS "votedAt"
     FROM lot_seat WHERE ended_at IS NULL AND (${where}) ORDER BY lot_id, place ${locked ? 'FOR UPDATE' : ''}`,
    [...values],
  );
}
