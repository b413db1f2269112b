import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { commitmentOf, seedOf } from './draw-lot.js';
import type { LotModel, LotTicketState } from './lot.model.js';
import type { LotKind } from './lot-kind.js';
import { type LotRow, readLots, ticketsOf } from './lot-rows.js';
import { LotTickets } from './lot-tickets.js';

const STATES: Readonly<Record<string, LotTicketState>> = { S: 'SEATED', E: 'EXCUSED', R: 'REPLACED' };

/** Draws as everybody sees them. */
@Injectable()
export class LotBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly tickets: LotTickets,
  ) {}

  /** The newest of that kind; what is bound beforehand where nothing was drawn yet; null for no market. */
  async of(marketId: number, kind: LotKind): Promise<LotModel | null> {
    if (this.exchange.view.market(marketId) === undefined) return null;
    const where = 'id = (SELECT max(id) FROM lot WHERE market_id = $1 AND kind = $2)';
    const [lot] = await readLots(this.database.manager, { where, values: [marketId, kind] });
    if (lot !== undefined) return modelOf(lot);
    const commitment = await this.tickets.secretOf({ marketId, draw: 0 });
    const drawn = { secret: null, journalHash: null, journalSequence: null, seed: null, drawnAt: null };
    return { marketId, kind, draw: 0, commitment, ...drawn, seats: null, tickets: [] };
  }

  /** The member's own ticket; null before the draw, and for who was no active member then. */
  async ticketOf(memberId: number, { marketId, draw, tickets }: LotModel): Promise<string | null> {
    if (draw === 0) return null;
    const own = await this.tickets.ticketOf(memberId, { marketId, draw });
    return tickets.some(({ ticket }) => ticket === own) ? own : null;
  }
}

function modelOf(lot: LotRow): LotModel {
  const { marketId, kind, draw, secret, journalHash, drawnAt, seats } = lot;
  return {
    marketId,
    kind,
    draw,
    commitment: commitmentOf(secret, draw),
    secret,
    journalHash,
    journalSequence: String(lot.journalSequence),
    seed: seedOf(secret, journalHash),
    drawnAt,
    seats,
    tickets: ticketsOf(lot).map((ticket, place) => ({
      ticket,
      state: STATES[lot.walked[place] ?? ''] ?? 'NOT_ASKED',
    })),
  };
}
