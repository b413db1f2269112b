import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { canMove } from '../idea-life/stage-moves.js';
import { RecentInterest } from '../roles/recent-interest.js';
import { notDone } from './moderation-refusal.js';

const GONE: ReadonlySet<Idea['stage']> = new Set(['RETIRED', 'MERGED']);

/** Whether a curator may merge these ideas. */
@Injectable()
export class MergeCheck {
  constructor(private readonly interest: RecentInterest) {}

  /**
   * Both rows, locked until the caller's transaction ends. A circle cannot come about: nothing is merged into what is
   * merged. Drafts are nobody's business.
   * @throws NotDone
   */
  async lock(
    manager: EntityManager,
    curatorId: number,
    { ideaId, intoId }: { readonly ideaId: number; readonly intoId: number },
  ): Promise<{ from: Idea; into: Idea }> {
    if (ideaId === intoId) throw notDone('SAME_IDEA');
    const rows = await manager.find(Idea, {
      where: { id: In([ideaId, intoId]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const from = rows.find(({ id }) => id === ideaId);
    const into = rows.find(({ id }) => id === intoId);
    if (from === undefined || from.stage === 'DRAFT') throw notDone('UNKNOWN_IDEA');
    if (into === undefined || into.stage === 'DRAFT') throw notDone('UNKNOWN_IDEA');
    if (GONE.has(from.stage)) throw notDone('IDEA_IS_OVER');
    if (GONE.has(into.stage)) throw notDone('TARGET_IS_OVER');
    if (!canMove(from.stage, 'merge')) throw notDone('WRONG_STAGE');
    for (const id of [ideaId, intoId])
      if (await this.interest.has(curatorId, id, manager)) throw notDone('CONFLICT_OF_INTEREST');
    return { from, into };
  }
}
