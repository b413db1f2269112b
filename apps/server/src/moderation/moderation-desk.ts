import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IdeaHistory } from '../idea-life/idea-history.js';
import type { ProhibitedMatch } from './prohibited.js';

export interface Hold {
  readonly ideaId: number;
  /** What the idea has of prohibited topics: see prohibitedIn. */
  readonly matches: readonly ProhibitedMatch[];
}

/** Puts ideas into the queue of curators. */
@Injectable()
export class ModerationDesk {
  constructor(private readonly history: IdeaHistory) {}

  /**
   * The idea goes no further until a curator has decided; one that is held already has its item, which now says what
   * the text has now. In the caller's transaction; afterwards have the catalogue reread the idea.
   */
  async hold(manager: EntityManager, { ideaId, matches }: Hold): Promise<void> {
    const updated: [unknown[], number] = await manager.query(
      'UPDATE idea SET held_at = now() WHERE id = $1 AND held_at IS NULL RETURNING id',
      [ideaId],
    );
    await manager.query(
      `INSERT INTO moderation_item (kind, idea_id, matches) VALUES ('PROHIBITED_TOPIC', $1, $2)
       ON CONFLICT (kind, idea_id, coalesce(comment_id, 0), coalesce(of_idea_id, 0)) WHERE decided_at IS NULL
       DO UPDATE SET matches = excluded.matches`,
      [ideaId, JSON.stringify(matches)],
    );
    if (updated[1] > 0)
      await this.history.add(manager, { ideaId, kind: 'HELD', doneBy: 'EXCHANGE', actorId: null });
  }
}
