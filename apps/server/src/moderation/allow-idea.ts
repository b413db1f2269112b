import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { Followers } from '../follows/followers.js';
import { IdeaHistory } from '../idea-life/idea-history.js';
import { SecondingStage } from '../idea-life/seconding-stage.js';
import { canMove } from '../idea-life/stage-moves.js';

/** Lets an idea go on that was held. */
@Injectable()
export class AllowIdea {
  constructor(
    private readonly history: IdeaHistory,
    private readonly stage: SecondingStage,
    private readonly followers: Followers,
  ) {}

  /**
   * In the caller's transaction, in which the idea's row is locked.
   * @returns false for one that was ended meanwhile, which stays so
   */
  async allow(
    manager: EntityManager,
    idea: Idea,
    told: { curatorId: number; reason: string },
  ): Promise<boolean> {
    const ideaId = idea.id;
    await manager.query('UPDATE idea SET held_at = NULL WHERE id = $1', [ideaId]);
    if (!canMove(idea.stage, 'retire')) return false;
    const event = { kind: 'ALLOWED', doneBy: 'CURATOR', actorId: told.curatorId, text: told.reason } as const;
    await this.history.add(manager, { ideaId, ...event });
    await this.stage.settle(manager, ideaId);
    const { title, tags, proposerId } = idea;
    if (idea.stage === 'PROPOSED')
      await this.followers.tellOfNewIdea(manager, { ideaId, title, tags, proposerId });
    return true;
  }
}
