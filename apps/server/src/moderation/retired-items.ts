import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { reportersText } from './reporters-text.js';
import { ToldPeople } from './told-people.js';
import { markDecided, waitingOfIdea } from './waiting-item.js';

/** Nothing waits about an idea that was retired, and nothing holds it; what is said of its comments still waits. */
@Injectable()
export class RetiredItems {
  constructor(private readonly told: ToldPeople) {}

  /**
   * In the transaction that retires the idea.
   * @param ended by which curator; null where its proposer took it back
   */
  async end(
    manager: EntityManager,
    idea: Pick<Idea, 'id' | 'title' | 'proposerId'>,
    ended: { readonly curatorId: number | null; readonly reason: string },
  ): Promise<void> {
    const { curatorId, reason } = ended;
    await manager.query('UPDATE idea SET held_at = NULL WHERE id = $1', [idea.id]);
    const items = await waitingOfIdea(manager, idea.id);
    await markDecided(manager, items, { decision: 'RETIRE_IDEA', reason, curatorId });
    const text =
      curatorId === null
        ? `You reported something about “${idea.title}”. Its proposer has taken it back.`
        : reportersText(idea.title, 'RETIRE_IDEA', reason);
    for (const itemId of items) await this.told.reporters(manager, idea, { itemId, text });
  }
}
