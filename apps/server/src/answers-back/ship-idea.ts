import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Followers } from '../follows/followers.js';
import { IdeaMoves } from '../idea-life/idea-moves.js';
import type { IdeaChangedModel } from '../idea-life/idea-result.model.js';
import type { ShipIdeaInput } from './answer.inputs.js';
import { type AnswerBackRefusal, refusal } from './answer-sentences.js';
import { answerReason } from './answer-terms.js';
import { DeciderChecks } from './decider-checks.js';

/** A decider says that an adopted idea was carried out. */
@Injectable()
export class ShipIdea {
  constructor(
    private readonly keyed: KeyedAnswers,
    private readonly checks: DeciderChecks,
    private readonly moves: IdeaMoves,
    private readonly audit: AuditLog,
    private readonly followers: Followers,
  ) {}

  async ship(by: Actor, input: ShipIdeaInput): Promise<IdeaChangedModel | CommandRejectedModel> {
    const ideaId = this.checks.ideaId(input.ideaId);
    if (ideaId === null) return refusal('UNKNOWN_IDEA');
    const reason = answerReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const body = ['shipIdea', ideaId, reason.value];
    const command = { actor: `member/${by.memberId}`, key: input.idempotencyKey, body };
    const outcome = await this.keyed.once(command, (manager) =>
      this.work(manager, by, { ideaId, reason: reason.value }),
    );
    return this.checks.answered(outcome, ideaId);
  }

  /** Why it cannot be done, or null when it is. */
  private async work(
    manager: EntityManager,
    { memberId, origin }: Actor,
    { ideaId, reason }: { ideaId: number; reason: string },
  ): Promise<AnswerBackRefusal | null> {
    const idea = await this.checks.lock(manager, ideaId);
    if (idea === null) return 'UNKNOWN_IDEA';
    const problem = await this.checks.topicProblem(manager, memberId, idea);
    if (problem !== null) return problem;
    if (idea.stage === 'SHIPPED') return 'SHIPPED_ALREADY';
    if (idea.stage !== 'ADOPTED') return 'NOT_ADOPTED';
    const conflict = await this.checks.conflict(manager, memberId, ideaId);
    if (conflict !== null) return conflict;
    await this.moves.move(manager, ideaId, 'ship', { doneBy: 'DECIDER', actorId: memberId, text: reason });
    await this.followers.tellOfStage(manager, { ideaId, title: idea.title, stage: 'SHIPPED' });
    const act = { act: 'SHIP_IDEA', subject: `Idea:${ideaId}`, reason } as const;
    await this.audit.record({ actorId: memberId, origin, ...act }, manager);
    return null;
  }
}
