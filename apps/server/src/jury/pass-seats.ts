import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type LotRow, readLots, readSeats, type SeatRow } from '../lots/lot-rows.js';
import { LotTickets } from '../lots/lot-tickets.js';
import { Lots } from '../lots/lots.js';
import { DutyNews } from './duty-news.js';

/** So that a lot ends though one after the other does not vote: after as many terms nobody new is asked. */
const MOST_TERMS = 3;

/** Passes on the seats of those who decline, do not vote in time, or are no active members any more. */
@Injectable()
export class PassSeats {
  constructor(
    private readonly database: DataSource,
    private readonly lots: Lots,
    private readonly tickets: LotTickets,
    private readonly news: DutyNews,
  ) {}

  /** Of juries and panels; those who were drawn as resolvers may take their time. */
  async passDue(): Promise<void> {
    const open = await readSeats(this.database.manager, {
      where: `vote IS NULL AND lot_id IN (SELECT id FROM lot WHERE decided_at IS NULL AND kind <> 'RESOLVERS')`,
      values: [],
    });
    for (const seat of open.filter((each) => this.isDue(each)))
      await this.database.transaction((manager) => this.passOn(manager, seat.id));
  }

  /** In the caller's transaction. Nothing happens where its member voted, or it was passed on already. */
  async passOn(manager: EntityManager, seatId: string): Promise<void> {
    const [lot] = await readLots(manager, {
      where: 'decided_at IS NULL AND id = (SELECT lot_id FROM lot_seat WHERE id = $1)',
      values: [seatId],
      locked: true,
    });
    if (lot === undefined) return;
    const [seat] = await readSeats(manager, { where: 'id = $1 AND vote IS NULL', values: [seatId] });
    if (seat === undefined) return;
    const next = await this.lots.replace(manager, seat.id, !isTooLate(lot));
    if (next !== null) await this.news.tellDrawn(manager, lot, next);
  }

  private isDue({ dueAt, memberId }: SeatRow): boolean {
    return dueAt.getTime() <= Date.now() || !this.tickets.isActive(memberId);
  }
}

function isTooLate({ kind, drawnAt, termMs }: LotRow): boolean {
  return kind !== 'RESOLVERS' && Date.now() >= drawnAt.getTime() + MOST_TERMS * termMs;
}
