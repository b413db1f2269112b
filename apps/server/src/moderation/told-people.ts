import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { encodeId } from '../graphql/global-id.js';
import { TellMembers } from '../notices/tell-members.js';
import { ownersOf } from './report-target.js';

type About = Pick<Idea, 'id' | 'title' | 'proposerId'>;

/** Tells those whom a decision of a curator is about. No sentence has a name in it. */
@Injectable()
export class ToldPeople {
  constructor(private readonly notices: TellMembers) {}

  /** Proposer and team. */
  async owners(manager: EntityManager, idea: About, text: string): Promise<void> {
    await this.tell(manager, idea, { to: await ownersOf(manager, idea), text });
  }

  async writer(manager: EntityManager, idea: About, told: { writerId: number; text: string }): Promise<void> {
    await this.tell(manager, idea, { to: [told.writerId], text: told.text });
  }

  /** Each of them alone: nobody learns who else reported it. */
  async reporters(
    manager: EntityManager,
    idea: About,
    told: { itemId: number; text: string },
  ): Promise<void> {
    const rows: { reporter_id: number }[] = await manager.query(
      'SELECT reporter_id FROM moderation_report WHERE item_id = $1 AND reporter_id IS NOT NULL',
      [told.itemId],
    );
    const to = rows.map(({ reporter_id: reporterId }) => reporterId);
    const subject = `ModerationItem:${told.itemId}`;
    await this.tell(manager, idea, { to, text: told.text, subject });
  }

  private async tell(
    manager: EntityManager,
    { id }: About,
    { to, text, subject = `Idea:${id}` }: { to: readonly number[]; text: string; subject?: string },
  ): Promise<void> {
    if (to.length === 0) return;
    const path = `/ideas/${encodeId('Idea', id)}`;
    await this.notices.tell(manager, { to, kind: 'MODERATION', subject, text, path });
  }
}
