import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inLotOrder, seedOf } from './draw-lot.js';
import type { LotKind } from './lot-kind.js';
import { type LotRow, readLots, readSeats, type SeatRow, ticketsOf } from './lot-rows.js';
import { LotRules } from './lot-rules.js';
import { type DrawOf, LotTickets } from './lot-tickets.js';
import { madeOdd, type Walked, walkLot } from './walk-lot.js';

/** Any number will do: nothing else of ours takes advisory locks of this class. */
const LOT_LOCK = 0x6c6f74;

export interface Draw {
  readonly kind: LotKind;
  readonly marketId: number;
  readonly seats: number;
  /** When a seat that was not used is to be passed on. Whoever gets it then has as long as the first. */
  readonly dueAt: Date;
  /** Tells draws of one kind in a market apart; 0 where there is only one. */
  readonly occasion?: number;
  /** Of an even number of seats that could be filled, one stays empty. */
  readonly odd?: boolean;
}

interface Filled extends Walked {
  readonly lotId: number;
  readonly dueAt: Date;
}

/**
 * Draws members by lot in a way that anybody can do again: the order follows from tickets, a secret that was bound
 * before, and the journal. Who can take a seat is said by the rule of the kind, and told to nobody.
 */
@Injectable()
export class Lots {
  constructor(
    private readonly rules: LotRules,
    private readonly tickets: LotTickets,
  ) {}

  /**
   * In the caller's transaction. Asked again for the same kind, market and occasion, it gives what was drawn then.
   * @returns the draw with its seats, fewer than asked for (or none) where no more members can take one
   */
  async draw(
    manager: EntityManager,
    asked: Draw,
  ): Promise<{ lot: LotRow; seats: SeatRow[]; isNew: boolean }> {
    const { kind, marketId, occasion = 0 } = asked;
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOT_LOCK, marketId]);
    const same = {
      where: 'market_id = $1 AND kind = $2 AND occasion = $3',
      values: [marketId, kind, occasion],
    };
    const [known] = await readLots(manager, same);
    const lot = known ?? (await this.drawNew(manager, asked));
    const seats = await readSeats(manager, { where: 'lot_id = $1', values: [lot.id] });
    return { lot, seats, isNew: known === undefined };
  }

  /** Who sits now, by the newest draw of that kind. */
  async seated(manager: EntityManager, marketId: number, kind: LotKind): Promise<number[]> {
    const newest = 'lot_id = (SELECT max(id) FROM lot WHERE market_id = $1 AND kind = $2)';
    const seats = await readSeats(manager, { where: newest, values: [marketId, kind] });
    return seats.map(({ memberId }) => memberId);
  }

  /**
   * Takes a seat away and gives it to the next who can have it. In the caller's transaction, in which nobody else
   * changes this lot.
   * @param more false: the seat stays empty
   * @returns the new seat; null where no ticket is left, or the seat was passed on already
   */
  async replace(manager: EntityManager, seatId: string, more = true): Promise<SeatRow | null> {
    const mine = '(SELECT lot_id FROM lot_seat WHERE id = $1 AND ended_at IS NULL)';
    const [lot] = await readLots(manager, { where: `id = ${mine}`, values: [seatId], locked: true });
    const [seat] = await readSeats(manager, { where: 'id = $1', values: [seatId], locked: true });
    if (lot === undefined || seat === undefined) return null;
    await manager.query('UPDATE lot_seat SET ended_at = now() WHERE id = $1', [seatId]);
    const passed = `${lot.walked.slice(0, seat.place)}R${lot.walked.slice(seat.place + 1)}`;
    const holders = await this.holdersOf(manager, lot);
    const from = lot.walked.length;
    const walked = await this.walk(manager, lot, { holders, from, seats: more ? 1 : 0 });
    const dueAt = new Date(Date.now() + lot.termMs);
    const letters = passed + walked.letters;
    await this.fill(manager, { lotId: lot.id, dueAt, letters, seated: walked.seated });
    const taken = { where: 'lot_id = $1 AND place >= $2', values: [lot.id, from] };
    return (await readSeats(manager, taken))[0] ?? null;
  }

  private async drawNew(manager: EntityManager, asked: Draw): Promise<LotRow> {
    const { kind, marketId, seats, dueAt, occasion = 0, odd = false } = asked;
    const [before]: { draws: number }[] = await manager.query(
      'SELECT coalesce(max(draw), 0)::int AS draws FROM lot WHERE market_id = $1',
      [marketId],
    );
    const draw = { marketId, draw: (before?.draws ?? 0) + 1 };
    const journal = await journalHead(manager);
    const secret = await this.tickets.secretOf(draw);
    const pool = await this.tickets.holders(await this.tickets.pool(manager, kind), draw);
    const order = inLotOrder(seedOf(secret, journal.hash), [...pool.keys()]);
    const termMs = Math.max(0, Math.round(dueAt.getTime() - Date.now()));
    const drawn = [kind, occasion, seats, termMs, secret, journal.sequence, journal.hash];
    const [row]: { id: number }[] = await manager.query(
      `INSERT INTO lot (market_id, draw, kind, occasion, seats, term_ms, secret, journal_seq, journal_hash, tickets)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [marketId, draw.draw, ...drawn, Buffer.from(order.join(''), 'hex')],
    );
    const lotId = row?.id ?? 0;
    const holders = order.map((ticket) => pool.get(ticket) ?? null);
    const walked = await this.walk(manager, { marketId, kind }, { holders, from: 0, seats });
    await this.fill(manager, { lotId, dueAt, ...(odd ? madeOdd(walked, 0) : walked) });
    return (await readLots(manager, { where: 'id = $1', values: [lotId] }))[0] as LotRow;
  }

  private walk(
    manager: EntityManager,
    { marketId, kind }: Pick<LotRow, 'marketId' | 'kind'>,
    walk: { holders: readonly (number | null)[]; from: number; seats: number },
  ): Promise<Walked> {
    const rule = this.rules.of(kind);
    const eligible = async (memberId: number) =>
      this.tickets.isActive(memberId) && (await rule({ memberId, marketId, manager }));
    return walkLot({ ...walk, eligible });
  }

  private async fill(manager: EntityManager, { lotId, dueAt, letters, seated }: Filled): Promise<void> {
    await manager.query('UPDATE lot SET walked = $2 WHERE id = $1', [lotId, letters]);
    for (const { place, memberId } of seated)
      await manager.query('INSERT INTO lot_seat (lot_id, place, member_id, due_at) VALUES ($1, $2, $3, $4)', [
        lotId,
        place,
        memberId,
        dueAt,
      ]);
  }

  private async holdersOf(manager: EntityManager, lot: LotRow): Promise<(number | null)[]> {
    const draw: DrawOf = lot;
    const members = await this.tickets.holders(await this.tickets.pool(manager, lot.kind), draw);
    return ticketsOf(lot).map((ticket) => members.get(ticket) ?? null);
  }
}

/** Of what is committed. */
async function journalHead(manager: EntityManager): Promise<{ sequence: string; hash: string }> {
  const [head]: { sequence: string; hash: string }[] = await manager.query(
    "SELECT last_seq AS sequence, encode(head_hash, 'hex') AS hash FROM partition WHERE id = 1",
  );
  if (head === undefined) throw new Error('there is no journal to draw by');
  return head;
}
