import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeUuid } from '../graphql/uuid-id.js';
import { type LotRow, readLots, readSeats, type SeatRow } from '../lots/lot-rows.js';
import { LotRules } from '../lots/lot-rules.js';

/** A seat with the lot that it is of. */
export interface OwnSeat {
  readonly seat: SeatRow;
  readonly lot: LotRow;
}

/** The seats of one member. Nobody reads those of somebody else. */
@Injectable()
export class OwnDuties {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly rules: LotRules,
  ) {}

  /** What is not decided yet, the most urgent first. */
  async undecided(memberId: number): Promise<OwnSeat[]> {
    const seats = await this.read('member_id = $1', [memberId]);
    const undecided = seats.filter(({ lot }) => this.isUndecided(lot));
    return undecided.sort((a, b) => a.seat.dueAt.getTime() - b.seat.dueAt.getTime());
  }

  /** By an id of the API; null for what is not the member's, or not any more. */
  async find(memberId: number, globalId: string): Promise<OwnSeat | null> {
    const id = decodeUuid('Duty', globalId);
    if (id === null) return null;
    return (await this.read('member_id = $1 AND id = $2', [memberId, id]))[0] ?? null;
  }

  /** Of a juror or a member of a panel: whether the lot could give them the seat now as well. */
  async isStillEligible({ seat: { memberId }, lot: { kind, marketId } }: OwnSeat): Promise<boolean> {
    const { manager } = this.database;
    return this.rules.of(kind)({ memberId, marketId, manager });
  }

  /** Those who were drawn as resolvers are needed until the market is paid. */
  isUndecided({ kind, marketId, decidedAt }: LotRow): boolean {
    if (decidedAt !== null) return false;
    if (kind !== 'RESOLVERS') return true;
    const state = this.exchange.view.market(marketId)?.state;
    return state !== 'settling' && state !== 'settled';
  }

  private async read(where: string, values: readonly unknown[]): Promise<OwnSeat[]> {
    const { manager } = this.database;
    const seats = await readSeats(manager, { where, values });
    const lots = await readLots(manager, {
      where: 'id = ANY($1)',
      values: [seats.map(({ lotId }) => lotId)],
    });
    const byId = new Map(lots.map((lot) => [lot.id, lot]));
    return seats.flatMap((seat) => {
      const lot = byId.get(seat.lotId);
      return lot === undefined ? [] : [{ seat, lot }];
    });
  }
}
