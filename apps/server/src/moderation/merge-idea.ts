import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { unlessNotDone } from '../answers/not-done.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { decodeId } from '../graphql/global-id.js';
import type { IdeaChangedModel } from '../idea-life/idea-result.model.js';
import { AfterDecision } from './after-decision.js';
import { EndDuplicate } from './end-duplicate.js';
import { MergeCheck } from './merge-check.js';
import { MergeRows } from './merge-rows.js';
import type { MergeIdeaInput } from './moderation.model.js';
import { type Refusable, refusal } from './moderation-refusal.js';

interface Merge {
  readonly ideaId: number;
  readonly intoId: number;
  readonly reason: string;
}

/** Ids of ideas are 32-bit integers, which a made-up one need not fit. */
const GREATEST_ID = 2 ** 31 - 1;

/**
 * Merges a duplicate into the idea that it is one of. The tables change in one transaction; what the exchange has to do
 * follows on it, and after a crash by a schedule. It is not taken back.
 */
@Injectable()
export class MergeIdea {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly check: MergeCheck,
    private readonly rows: MergeRows,
    private readonly ending: EndDuplicate,
    private readonly log: AuditLog,
    private readonly after: AfterDecision,
  ) {}

  async merge(by: Actor, input: MergeIdeaInput): Promise<IdeaChangedModel | CommandRejectedModel> {
    const ideaId = decodeId('Idea', input.ideaId);
    const intoId = decodeId('Idea', input.intoId);
    if (ideaId === null || intoId === null) return refusal('UNKNOWN_IDEA');
    if (ideaId > GREATEST_ID || intoId > GREATEST_ID) return refusal('UNKNOWN_IDEA');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const merge = { ideaId, intoId, reason: reason.value };
    const keyed = { actor: `member/${by.memberId}`, key: input.idempotencyKey, body: ['mergeIdea', merge] };
    const done = await unlessNotDone<Once, Refusable>(
      this.answers.once(keyed, (manager) => this.work(manager, by, merge)),
    );
    if (!done.ok) return refusal(done.code);
    await this.after.settle([ideaId, intoId, ...done.answer]);
    const idea = this.after.idea(ideaId);
    return idea === null ? refusal('UNKNOWN_IDEA') : { idea };
  }

  private async work(manager: EntityManager, by: Actor, merge: Merge): Promise<number[]> {
    const { reason } = merge;
    const { memberId: actorId, origin } = by;
    const both = await this.check.lock(manager, actorId, merge);
    const merging = { ...both, curatorId: actorId, reason };
    const led = await this.rows.merge(manager, merging);
    await this.ending.end(manager, merging);
    const subject = `Idea:${merge.ideaId}`;
    const details = { into: `Idea:${merge.intoId}` };
    await this.log.record({ actorId, act: 'MERGE_IDEA', subject, origin, reason, details }, manager);
    return led;
  }
}

type Once =
  | { readonly ok: true; readonly answer: number[] }
  | { readonly ok: false; readonly code: Refusable };
