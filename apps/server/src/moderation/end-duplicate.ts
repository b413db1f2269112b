import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Merging } from './merge-rows.js';
import { ToldPeople } from './told-people.js';
import { VoidMarkets } from './void-markets.js';
import { markDecided, waitingOfIdea } from './waiting-item.js';

/** What is left of a duplicate: its markets, what waits in the queue about it, and people to be told. */
@Injectable()
export class EndDuplicate {
  constructor(
    private readonly voids: VoidMarkets,
    private readonly told: ToldPeople,
  ) {}

  /** In the caller's transaction. */
  async end(manager: EntityManager, { from, into, curatorId, reason }: Merging): Promise<void> {
    const text = `Merged into “${into.title}” as a duplicate. ${reason}`;
    await this.voids.remember(manager, { ideaId: from.id, curatorId, reason: text });
    const items = await waitingOfIdea(manager, from.id);
    const inTurn: { id: number }[] = await manager.query(
      `SELECT id FROM moderation_item
       WHERE kind = 'DUPLICATE' AND idea_id = $1 AND of_idea_id = $2 AND decided_at IS NULL FOR UPDATE`,
      [into.id, from.id],
    );
    const decided = [...items, ...inTurn.map(({ id }) => id)];
    await markDecided(manager, decided, { decision: 'MERGE', reason, curatorId });
    const merged = `“${from.title}” was merged into “${into.title}”. Curators say: ${reason}`;
    for (const itemId of decided) await this.told.reporters(manager, from, { itemId, text: merged });
    await this.told.owners(manager, from, merged);
    await this.told.owners(
      manager,
      into,
      `“${from.title}” is a duplicate of “${into.title}” and was merged into it.`,
    );
  }
}
