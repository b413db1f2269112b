import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MemberAndMarket } from './exposure-rows.js';
import { Pairs } from './pairs.js';

/** Who was drawn to judge what and has not voted: the juries of headlines and the panels of challenges. In memory. */
@Injectable()
export class OpenDuties implements OnModuleInit {
  private open = new Pairs();

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  has(memberId: number, marketId: number): boolean {
    return this.open.has(memberId, marketId);
  }

  hasAny(memberId: number): boolean {
    return this.open.hasMember(memberId);
  }

  /** Whoever draws, passes on, counts or votes asks for it. */
  async refresh(): Promise<void> {
    const rows: MemberAndMarket[] = await this.database.query(OPEN);
    const open = new Pairs();
    for (const { memberId, marketId } of rows) open.add(memberId, Number(marketId));
    this.open = open;
  }
}

const OPEN = `
  SELECT seat.member_id AS "memberId", lot.market_id AS "marketId"
  FROM lot_seat seat JOIN lot ON lot.id = seat.lot_id
  WHERE lot.kind IN ('JURY', 'PANEL') AND lot.decided_at IS NULL AND seat.ended_at IS NULL AND seat.vote IS NULL`;
