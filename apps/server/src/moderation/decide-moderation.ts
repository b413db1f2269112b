import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { unlessNotDone } from '../answers/not-done.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { Idea } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';
import { RecentInterest } from '../roles/recent-interest.js';
import { AfterDecision } from './after-decision.js';
import { CarryOutDecision, type Deciding } from './carry-out-decision.js';
import type { DecideModerationInput, ModerationDecidedModel } from './moderation.model.js';
import { ModerationQueue } from './moderation-queue.js';
import { notDone, type Refusable, refusal } from './moderation-refusal.js';
import { isParty, isPossible, lockWaiting } from './waiting-item.js';

/** Ids of items are 32-bit integers, which a made-up one need not fit. */
const GREATEST_ID = 2 ** 31 - 1;

/** A curator decides an item of the queue. Whoever has something to do with it leaves it to another one. */
@Injectable()
export class DecideModeration {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly queue: ModerationQueue,
    private readonly interest: RecentInterest,
    private readonly decisions: CarryOutDecision,
    private readonly log: AuditLog,
    private readonly after: AfterDecision,
  ) {}

  async decide(
    by: Actor,
    input: DecideModerationInput,
  ): Promise<ModerationDecidedModel | CommandRejectedModel> {
    const id = decodeId('ModerationItem', input.itemId);
    if (id === null || id > GREATEST_ID) return refusal('UNKNOWN_ITEM');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const { decision, idempotencyKey: key } = input;
    const deciding = { by, decision, reason: reason.value };
    const keyed = {
      actor: `member/${by.memberId}`,
      key,
      body: ['decideModeration', id, decision, reason.value],
    };
    const done = await unlessNotDone<Once, Refusable>(
      this.answers.once(keyed, (manager) => this.work(manager, id, deciding)),
    );
    if (!done.ok) return refusal(done.code);
    await this.after.settle([done.answer]);
    const item = await this.queue.find(id);
    return item === null ? refusal('UNKNOWN_ITEM') : { item };
  }

  /** Returns the idea that it was about. */
  private async work(manager: EntityManager, id: number, deciding: Deciding): Promise<number> {
    const item = await lockWaiting(manager, id);
    const { by, decision, reason } = deciding;
    if (!isPossible(item, decision)) throw notDone('DECISION_NOT_POSSIBLE');
    const { ideaId, commentId } = item;
    const { memberId: actorId, origin } = by;
    if ((await isParty(manager, item, actorId)) || (await this.interest.has(actorId, ideaId, manager)))
      throw notDone('CONFLICT_OF_INTEREST');
    const idea = await manager.findOneOrFail(Idea, {
      where: { id: ideaId },
      lock: { mode: 'pessimistic_write' },
    });
    await this.decisions.carryOut(manager, item, { ...deciding, idea });
    const comment = commentId === null ? {} : { comment: `Comment:${commentId}` };
    const details = { decision, idea: `Idea:${ideaId}`, ...comment };
    const act = { act: 'DECIDE_MODERATION', subject: `ModerationItem:${id}`, details } as const;
    await this.log.record({ actorId, origin, reason, ...act }, manager);
    return ideaId;
  }
}

type Once = { readonly ok: true; readonly answer: number } | { readonly ok: false; readonly code: Refusable };
