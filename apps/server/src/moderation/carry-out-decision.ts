import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Idea } from '../database/entities/idea.js';
import { RetireIdea } from '../idea-life/retire-idea.js';
import { RemoveComment } from '../talk/remove-comment.js';
import { AllowIdea } from './allow-idea.js';
import type { ModerationDecision } from './moderation.model.js';
import { notDone } from './moderation-refusal.js';
import { reportersText } from './reporters-text.js';
import { ToldPeople } from './told-people.js';
import { markDecided, type WaitingItem } from './waiting-item.js';

export interface Deciding {
  readonly by: Actor;
  readonly decision: ModerationDecision;
  readonly reason: string;
}

/** Does what a curator decided, and tells those whom it is about. In the caller's transaction. */
@Injectable()
export class CarryOutDecision {
  constructor(
    private readonly allowing: AllowIdea,
    private readonly retiring: RetireIdea,
    private readonly comments: RemoveComment,
    private readonly told: ToldPeople,
  ) {}

  /** @throws NotDone where it cannot be done (any more) */
  async carryOut(
    manager: EntityManager,
    item: WaitingItem,
    deciding: Deciding & { idea: Idea },
  ): Promise<void> {
    const { decision, reason, idea, by } = deciding;
    if (decision === 'ALLOW') await this.allow(manager, deciding);
    if (decision === 'REMOVE_COMMENT') await this.remove(manager, item, deciding);
    // Which decides this item and all others about the idea.
    if (decision === 'RETIRE_IDEA') return this.retire(manager, deciding);
    await markDecided(manager, [item.id], { decision, reason, curatorId: by.memberId });
    const text = reportersText(idea.title, decision, reason);
    await this.told.reporters(manager, idea, { itemId: item.id, text });
  }

  private async allow(
    manager: EntityManager,
    { idea, reason, by }: Deciding & { idea: Idea },
  ): Promise<void> {
    const goesOn = await this.allowing.allow(manager, idea, { curatorId: by.memberId, reason });
    if (goesOn)
      await this.told.owners(manager, idea, `Curators let “${idea.title}” go on. They say: ${reason}`);
  }

  private async remove(
    manager: EntityManager,
    { commentId }: WaitingItem,
    { idea, reason }: Deciding & { idea: Idea },
  ): Promise<void> {
    const removed = await this.comments.byCurator(manager, { commentId: commentId ?? 0, reason });
    if (removed === null) throw notDone('COMMENT_REMOVED');
    if (removed.writerId === null) return;
    const text = `Curators removed a comment of yours on “${idea.title}”. They say: ${reason}`;
    await this.told.writer(manager, idea, { writerId: removed.writerId, text });
  }

  private async retire(
    manager: EntityManager,
    { idea, reason, by }: Deciding & { idea: Idea },
  ): Promise<void> {
    const retirement = { ideaId: idea.id, by, doneBy: 'CURATOR', reason } as const;
    if (!(await this.retiring.inTransaction(manager, retirement))) throw notDone('WRONG_STAGE');
    await this.told.owners(manager, idea, `Curators retired “${idea.title}”. They say: ${reason}`);
  }
}
