import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { unlessNotDone } from '../answers/not-done.js';
import { requiredReason } from '../audit/clean-reason.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { ReportedModel, ReportInput } from './moderation.model.js';
import { notDone, type Once, type Refusable, refusal } from './moderation-refusal.js';
import { ReportRate } from './report-rate.js';
import { type ReportTarget, ReportTargets } from './report-target.js';

/**
 * Puts what a member reports before the curators. What several report is one item with a count; who they are stays in
 * the database.
 */
@Injectable()
export class ReportThing {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly answers: KeyedAnswers,
    private readonly targets: ReportTargets,
    private readonly rate: ReportRate,
  ) {}

  async report(memberId: number, input: ReportInput): Promise<ReportedModel | CommandRejectedModel> {
    const status = this.exchange.view.member(memberId)?.status;
    if (status === 'suspended') return refusal('MEMBER_SUSPENDED');
    if (status === 'left') return refusal('MEMBER_LEFT');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const { idempotencyKey: key, ideaId = null, commentId = null, ofIdeaId = null } = input;
    const body = ['report', { ideaId, commentId, ofIdeaId, reason: reason.value }];
    const work = (manager: EntityManager) => this.work(manager, memberId, { input, reason: reason.value });
    const outcome = await unlessNotDone<Once, Refusable>(
      this.answers.once({ actor: `member/${memberId}`, key, body }, work),
    );
    return outcome.ok ? { reported: true } : refusal(outcome.code);
  }

  private async work(
    manager: EntityManager,
    memberId: number,
    { input, reason }: { input: ReportInput; reason: string },
  ): Promise<true> {
    const target = await this.targets.of(manager, input);
    if (typeof target === 'string') throw notDone(target);
    if (target.owners.includes(memberId)) throw notDone('REPORT_OF_OWN');
    if (!(await this.rate.allows(memberId))) throw notDone('TOO_MANY_REPORTS');
    const itemId = await waitingItem(manager, target);
    await manager.query(
      'INSERT INTO moderation_report (item_id, reporter_id, reason) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [itemId, memberId, reason],
    );
    return true;
  }
}

/** The one that waits for a decision about the same thing, or a new one. */
async function waitingItem(
  manager: EntityManager,
  { kind, ideaId, commentId, ofIdeaId }: ReportTarget,
): Promise<number> {
  const [item]: { id: number }[] = await manager.query(
    `INSERT INTO moderation_item (kind, idea_id, comment_id, of_idea_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, idea_id, coalesce(comment_id, 0), coalesce(of_idea_id, 0)) WHERE decided_at IS NULL
     DO UPDATE SET kind = excluded.kind RETURNING id`,
    [kind, ideaId, commentId, ofIdeaId],
  );
  if (item === undefined) throw new Error('an item of the queue is neither there nor made');
  return item.id;
}
