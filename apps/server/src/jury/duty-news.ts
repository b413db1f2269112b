import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { IdeaNews } from '../catalogue/idea-news.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { encodeUuid } from '../graphql/uuid-id.js';
import { type IdeaEventKind, IdeaHistory } from '../idea-life/idea-history.js';
import type { LotRow, SeatRow } from '../lots/lot-rows.js';
import { TellMembers } from '../notices/tell-members.js';
import { dutyText } from './jury-words.js';

interface Happened {
  readonly ideaId: number;
  readonly kind: IdeaEventKind;
  readonly text: string;
}

/** Tells what happens with lots: everybody by the idea's history, and each member that was drawn. */
@Injectable()
export class DutyNews {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly history: IdeaHistory,
    private readonly notices: TellMembers,
    private readonly news: IdeaNews,
  ) {}

  /** In the caller's transaction. */
  async add(manager: EntityManager, { ideaId, kind, text }: Happened): Promise<void> {
    const doneBy = kind === 'JURY_DRAWN' || kind === 'CHALLENGED' ? 'EXCHANGE' : 'JURY';
    await this.history.add(manager, { ideaId, kind, doneBy, actorId: null, text });
  }

  /** In the caller's transaction. */
  async tellDrawn(manager: EntityManager, { kind, marketId }: LotRow, seat: SeatRow): Promise<void> {
    await this.notices.tell(manager, {
      to: [seat.memberId],
      kind: 'JURY_DUTY',
      subject: `Duty:${seat.id}`,
      text: dutyText(kind, this.titleOf(marketId), seat.dueAt),
      path: `/duty/${encodeUuid('Duty', seat.id)}`,
    });
  }

  /** The market can only be void: those who resolve have to know. In the caller's transaction. */
  async tellNoVerdict(manager: EntityManager, marketId: number): Promise<void> {
    const resolvers: { id: number }[] = await manager.query(
      "SELECT id FROM member WHERE 'RESOLVER' = ANY(roles) AND erased_at IS NULL",
    );
    await this.notices.tell(manager, {
      to: resolvers.map(({ id }) => id),
      kind: 'RESOLUTION',
      subject: `Market:${marketId}`,
      text: `The jury about “${this.titleOf(marketId)}” came to no verdict. Please propose to void the market.`,
      path: `/ideas/${encodeId('Idea', this.ideaOf(marketId))}`,
    });
  }

  /** Once that is committed. */
  told(ideaId: number): void {
    this.news.changed(ideaId);
  }

  ideaOf(marketId: number): number {
    return this.exchange.view.market(marketId)?.ideaId ?? 0;
  }

  private titleOf(marketId: number): string {
    return this.ideas.find(this.ideaOf(marketId))?.title ?? 'an idea';
  }
}
