import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MakeBoards } from './make-boards.js';
import { MemberSkill } from './member-skill.js';
import { mondayOf } from './monday.js';

/** The boards of each week, from its Monday 00:00 UTC on: once, whatever happens meanwhile. */
@Injectable()
export class WeeklyBoards {
  /** The last Monday of which it is known that they are there. */
  private made = 0;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly boards: MakeBoards,
    private readonly skill: MemberSkill,
  ) {}

  /** Weeks in which no server ran have none. */
  async makeDue(now = exchangeNow(this.exchange)): Promise<void> {
    const monday = mondayOf(now);
    if (monday <= this.made) return;
    const wanted = { asOf: new Date(monday), seasonId: null };
    const fresh = await this.database.transaction((manager) => this.boards.make(manager, wanted));
    if (fresh) await this.skill.reread();
    this.made = monday;
  }
}
