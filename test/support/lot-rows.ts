import { encodeUuid } from '../../apps/server/src/graphql/uuid-id.js';
import { eventually } from './eventually.js';
import type { TestServer } from './server.js';

const HASH = 'ab'.repeat(32);

/** A jury of one has said yes to the market of this number, and why. */
export async function insertVerdict(
  { database }: TestServer,
  { marketId, memberId }: { marketId: number; memberId: number },
): Promise<void> {
  await database.transaction(async (manager) => {
    // As the server does it (lots/lots.ts): it may draw in the same market at this moment.
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [0x6c6f74, marketId]);
    const [lot]: { id: number }[] = await manager.query(
      `INSERT INTO lot (market_id, draw, kind, occasion, seats, term_ms, secret, journal_seq, journal_hash, tickets,
         walked, decided_at, yes, no, outcome)
       SELECT $1::int, coalesce(max(draw), 0) + 1, 'JURY', 0, 1, 1000, $2, 1, $2, decode($2, 'hex'), 'S', now(), 1, 0, 'YES'
       FROM lot WHERE market_id = $1 RETURNING id`,
      [marketId, HASH],
    );
    await manager.query(
      `INSERT INTO lot_seat (lot_id, place, member_id, due_at, vote, reason, voted_at)
       VALUES ($1, 0, $2, now(), true, 'It saves an hour a week.', now())`,
      [lot?.id, memberId],
    );
  });
}

/** The duty, as the API knows it, of this member: waits for the draw, and takes a seat of it where chance gave them none. */
export async function dutyOf({ database }: TestServer, memberId: number): Promise<string> {
  const seats = await eventually(
    (): Promise<{ id: string; member_id: number }[]> =>
      database.query(
        `SELECT lot_seat.id, member_id FROM lot_seat JOIN lot ON lot.id = lot_id
         WHERE ended_at IS NULL AND decided_at IS NULL ORDER BY member_id = $1 DESC, place`,
        [memberId],
      ),
    (drawn) => drawn.length > 0,
  );
  const [seat] = seats;
  if (seat?.member_id !== memberId)
    await database.query('UPDATE lot_seat SET member_id = $2 WHERE id = $1', [seat?.id, memberId]);
  return encodeUuid('Duty', seat?.id ?? '');
}

/** A seat of a jury of one, as a draw gives it: the id of the duty. */
export async function seatJuror(
  { database }: TestServer,
  { marketId, memberId }: { readonly marketId: number; readonly memberId: number },
): Promise<string> {
  // In one step: a lot without a seat is decided by whoever looks.
  const id = await database.transaction(async (manager) => {
    const [lot]: { id: number }[] = await manager.query(
      `INSERT INTO lot (market_id, draw, kind, occasion, seats, term_ms, secret, journal_seq, journal_hash, tickets, walked)
       VALUES ($1, 1, 'JURY', 0, 1, 3600000, $2, 1, $2, decode($2, 'hex'), 'S') RETURNING id`,
      [marketId, HASH],
    );
    const [drawn]: { id: string }[] = await manager.query(
      `INSERT INTO lot_seat (lot_id, place, member_id, due_at) VALUES ($1, 0, $2, now() + interval '1 hour') RETURNING id`,
      [lot?.id, memberId],
    );
    return drawn?.id;
  });
  return encodeUuid('Duty', id ?? '');
}
