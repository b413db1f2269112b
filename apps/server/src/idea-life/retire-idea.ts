import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Followers } from '../follows/followers.js';
import { RetiredItems } from '../moderation/retired-items.js';
import { VoidMarkets } from '../moderation/void-markets.js';
import { IdeaMoves } from './idea-moves.js';

export interface Retirement {
  readonly ideaId: number;
  readonly by: Actor;
  /** Whoever calls has looked at whether they may. */
  readonly doneBy: 'PROPOSER' | 'CURATOR';
  /** '' of a proposer who gives none. */
  readonly reason: string;
}

/** Takes ideas off the floor. What a curator does is recorded. */
@Injectable()
export class RetireIdea {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly voids: VoidMarkets,
    private readonly items: RetiredItems,
    private readonly followers: Followers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * In the caller's transaction. Where the idea is open, `VoidMarkets.ofIdea` proposes its markets void afterwards.
   * @returns false where the idea's stage does not allow it, for a proposer that of an open one; nothing is done then
   */
  async inTransaction(manager: EntityManager, { ideaId, by, doneBy, reason }: Retirement): Promise<boolean> {
    const idea = await this.moves.lock(manager, ideaId);
    if (idea === null || (doneBy === 'PROPOSER' && idea.stage === 'OPEN')) return false;
    const told = { doneBy, actorId: by.memberId, text: reason };
    if (!(await this.moves.move(manager, ideaId, 'retire', told))) return false;
    await this.followers.tellOfStage(manager, { ideaId, title: idea.title, stage: 'RETIRED' });
    const curatorId = doneBy === 'CURATOR' ? by.memberId : null;
    await this.items.end(manager, idea, { curatorId, reason });
    if (doneBy === 'PROPOSER') return true;
    if (idea.stage === 'OPEN') await this.voids.remember(manager, { ideaId, curatorId: by.memberId, reason });
    const act = { act: 'RETIRE_IDEA', subject: `Idea:${ideaId}`, reason } as const;
    const before = { stage: idea.stage };
    await this.audit.record({ actorId: by.memberId, origin: by.origin, ...act, before }, manager);
    return true;
  }
}
