import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { dutyText } from '../jury/jury-words.js';
import type { SeatRow } from '../lots/lot-rows.js';
import { TellMembers } from '../notices/tell-members.js';

/** Tells members that they were drawn to say how a market ended. */
@Injectable()
export class DrawnNews {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly notices: TellMembers,
  ) {}

  /** In the caller's transaction. */
  async tell(manager: EntityManager, marketId: number, seats: readonly SeatRow[]): Promise<void> {
    const ideaId = this.exchange.view.market(marketId)?.ideaId ?? 0;
    const title = this.ideas.find(ideaId)?.title ?? 'an idea';
    for (const { id, memberId, dueAt } of seats)
      await this.notices.tell(manager, {
        to: [memberId],
        kind: 'JURY_DUTY',
        subject: `Duty:${id}`,
        text: dutyText('RESOLVERS', title, dueAt),
        path: '/resolution',
      });
  }
}
