import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Idea } from '../database/entities/idea.js';
import { RetireIdea } from '../idea-life/retire-idea.js';
import { RemoveComment } from '../talk/remove-comment.js';
import { AllowIdea } from './allow-idea.js';
import type { ModerationDecision } from './moderation.model.js';
import { notDone } from './moderation-refusal.js';
import { ToldPeople } from './told-people.js';
import { markDecided, type WaitingItem, waitingOfIdea } from './waiting-item.js';

export interface Deciding {
  readonly by: Actor;
  readonly decision: ModerationDecision;
  readonly reason: string;
}

/** What those who reported it are told. */
const BECAME: Record<ModerationDecision, string> = {
  ALLOW: 'it goes on',
  DISMISS: 'nothing is to be done',
  REMOVE_COMMENT: 'the comment was removed',
  RETIRE_IDEA: 'the idea was retired',
  MERGE: 'the idea was merged into another one',
};

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
    if (decision === 'RETIRE_IDEA') await this.retire(manager, deciding);
    const others = decision === 'RETIRE_IDEA' ? await waitingOfIdea(manager, idea.id) : [];
    const items = [...new Set([item.id, ...others])];
    await markDecided(manager, items, { decision, reason, curatorId: by.memberId });
    const text = `You reported something about “${idea.title}”. Curators looked at it: ${BECAME[decision]}. They say: ${reason}`;
    for (const itemId of items) await this.told.reporters(manager, idea, { itemId, text });
  }

  private async allow(
    manager: EntityManager,
    { idea, reason, by }: Deciding & { idea: Idea },
  ): Promise<void> {
    await this.allowing.allow(manager, idea, { curatorId: by.memberId, reason });
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
    await manager.query('UPDATE idea SET held_at = NULL WHERE id = $1', [idea.id]);
    await this.told.owners(manager, idea, `Curators retired “${idea.title}”. They say: ${reason}`);
  }
}
