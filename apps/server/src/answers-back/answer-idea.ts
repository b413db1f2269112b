import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Idea } from '../database/entities/idea.js';
import type { IdeaChangedModel } from '../idea-life/idea-result.model.js';
import type { AnswerIdeaInput } from './answer.inputs.js';
import { type AnswerBackRefusal, refusal } from './answer-sentences.js';
import { type AnswerTerms, answerTerms, untilProblem } from './answer-terms.js';
import { readClock } from './clock-rows.js';
import { DeciderChecks } from './decider-checks.js';
import { WriteAnswer } from './write-answer.js';

/** A decider answers an idea: fund, decline or defer, with a reason that everybody can read. */
@Injectable()
export class AnswerIdea {
  constructor(
    private readonly keyed: KeyedAnswers,
    private readonly checks: DeciderChecks,
    private readonly write: WriteAnswer,
    private readonly audit: AuditLog,
  ) {}

  async answer(by: Actor, input: AnswerIdeaInput): Promise<IdeaChangedModel | CommandRejectedModel> {
    const ideaId = this.checks.ideaId(input.ideaId);
    if (ideaId === null) return refusal('UNKNOWN_IDEA');
    const terms = answerTerms(input);
    if (!terms.ok) return refusal(terms.code);
    const body = ['answerIdea', ideaId, terms.value];
    const command = { actor: `member/${by.memberId}`, key: input.idempotencyKey, body };
    const outcome = await this.keyed.once(command, (manager) => this.work(manager, by, ideaId, terms.value));
    return this.checks.answered(outcome, ideaId);
  }

  /** Why it cannot be done, or null when it is. */
  private async work(
    manager: EntityManager,
    by: Actor,
    ideaId: number,
    terms: AnswerTerms,
  ): Promise<AnswerBackRefusal | null> {
    const idea = await this.checks.lock(manager, ideaId);
    if (idea === null) return 'UNKNOWN_IDEA';
    const problem =
      (await this.checks.topicProblem(manager, by.memberId, idea)) ??
      (await stageProblem(manager, idea, terms)) ??
      untilProblem(terms, Date.now()) ??
      (await this.checks.conflict(manager, by.memberId, ideaId));
    if (problem !== null) return problem;
    const late = await this.write.answer(manager, { idea, deciderId: by.memberId, terms });
    const { decision, reason, until } = terms;
    const details = { decision, late, ...(until === null ? {} : { until: new Date(until).toISOString() }) };
    const { memberId: actorId, origin } = by;
    await this.audit.record(
      { actorId, act: 'ANSWER_IDEA', subject: `Idea:${ideaId}`, origin, reason, details },
      manager,
    );
    return null;
  }
}

const ANSWERED_STAGES: readonly Idea['stage'][] = ['ADOPTED', 'DECLINED', 'SHIPPED'];

/** While an answer is deferred, the others may come sooner than promised; deferring it further may not. */
async function stageProblem(
  manager: EntityManager,
  idea: Idea,
  { decision }: AnswerTerms,
): Promise<AnswerBackRefusal | null> {
  if (ANSWERED_STAGES.includes(idea.stage)) return 'ANSWERED_ALREADY';
  if (idea.stage !== 'OPEN') return 'NOT_OPEN_TO_ANSWERS';
  const clock = await readClock(manager, idea.id);
  return clock?.state === 'DEFERRED' && decision === 'DEFER' ? 'ANSWERED_ALREADY' : null;
}
