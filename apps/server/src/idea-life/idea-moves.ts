import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { type IdeaEvent, IdeaHistory } from './idea-history.js';
import { canMove, STAGE_MOVES, type StageMove } from './stage-moves.js';

/** What changes with the stage, in the columns of an idea. */
type Also = Partial<
  Pick<Idea, 'opensAt' | 'auctionEndsAt' | 'closesAt' | 'mergedInto' | 'season' | 'headline' | 'jurySize'>
>;

interface Told extends Pick<IdeaEvent, 'doneBy' | 'actorId' | 'text'> {
  readonly also?: Also;
}

/** Takes ideas from stage to stage. Whoever calls has looked at who may; this looks at the stage. */
@Injectable()
export class IdeaMoves {
  constructor(private readonly history: IdeaHistory) {}

  /** The idea's row, locked until the caller's transaction ends; null for none. */
  lock(manager: EntityManager, ideaId: number): Promise<Idea | null> {
    return manager.findOne(Idea, { where: { id: ideaId }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * In the caller's transaction; afterwards have the catalogue reread the idea.
   * @returns false where the idea's stage does not allow it; nothing is changed then
   */
  async move(manager: EntityManager, ideaId: number, move: StageMove, told: Told): Promise<boolean> {
    const idea = await this.lock(manager, ideaId);
    if (idea === null || !canMove(idea.stage, move)) return false;
    const stage = STAGE_MOVES[move].to;
    await manager.update(Idea, ideaId, { ...told.also, stage, stageAt: () => 'now()' });
    const { doneBy, actorId, text = '' } = told;
    await this.history.add(manager, { ideaId, kind: 'STAGE', stage, doneBy, actorId, text });
    return true;
  }
}
