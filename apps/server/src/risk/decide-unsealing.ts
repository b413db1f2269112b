import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { decodeId } from '../graphql/global-id.js';
import type { DecideUnsealingInput, UnsealingChangedModel } from './unsealing.model.js';
import { type UnsealingCode, unsealingRefused } from './unsealing-sentences.js';
import { Unsealings } from './unsealings.js';

/** The column is a 32-bit integer, which a made-up id need not fit. */
const LARGEST = 2 ** 31 - 1;

interface SealedRow {
  id: number;
  market_id: number;
  member_id: number;
  alias: string;
  reason: string;
  requester_id: number;
  state: string;
}

interface Decision {
  readonly approve: boolean;
  readonly reason: string;
}

/** A second officer agrees that it is told who trades under an alias, or refuses. The member is told with it. */
@Injectable()
export class DecideUnsealing {
  constructor(
    private readonly unsealings: Unsealings,
    private readonly answers: KeyedAnswers,
    private readonly audit: AuditLog,
  ) {}

  async decide(
    by: Actor,
    { idempotencyKey: key, ...input }: DecideUnsealingInput,
  ): Promise<UnsealingChangedModel | CommandRejectedModel> {
    const id = decodeId('Unsealing', input.unsealingId);
    if (id === null || id > LARGEST) return unsealingRefused('UNKNOWN_UNSEALING');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return unsealingRefused(reason.code);
    const decision = { approve: input.approve, reason: reason.value };
    const command = { actor: `member/${by.memberId}`, key, body: ['decideUnsealing', input] };
    const outcome = await this.answers.once(command, (manager) =>
      this.change(manager, by, { id, ...decision }),
    );
    if (!outcome.ok) return unsealingRefused(outcome.code);
    if (outcome.answer !== null) return unsealingRefused(outcome.answer);
    const unsealing = await this.unsealings.find(id);
    return unsealing === null ? unsealingRefused('UNKNOWN_UNSEALING') : { unsealing };
  }

  /** Returns why not; null: done. */
  private async change(
    manager: EntityManager,
    by: Actor,
    decision: Decision & { id: number },
  ): Promise<UnsealingCode | null> {
    const [row]: SealedRow[] = await manager.query('SELECT * FROM unsealing WHERE id = $1 FOR UPDATE', [
      decision.id,
    ]);
    if (row === undefined) return 'UNKNOWN_UNSEALING';
    if (row.state !== 'REQUESTED') return 'UNSEALING_DECIDED';
    if (row.requester_id === by.memberId) return 'SAME_OFFICER';
    if (row.member_id === by.memberId) return 'NOT_YOURSELF';
    await manager.query(
      'UPDATE unsealing SET state = $2, approver_id = $3, decided_at = now() WHERE id = $1',
      [row.id, decision.approve ? 'APPROVED' : 'DECLINED', by.memberId],
    );
    if (decision.approve) await this.tell(manager, row);
    await this.recordIt(manager, by, row, decision);
    return null;
  }

  private async tell(manager: EntityManager, row: SealedRow): Promise<void> {
    await manager.query("INSERT INTO notice (member_id, kind, text) VALUES ($1, 'UNSEALED', $2)", [
      row.member_id,
      noticeText(this.unsealings.questionOf(row.market_id), row.reason, new Date()),
    ]);
  }

  private async recordIt(
    manager: EntityManager,
    { memberId: actorId, origin }: Actor,
    row: SealedRow,
    { approve, reason }: Decision,
  ): Promise<void> {
    const act = approve ? 'APPROVE_UNSEALING' : 'DECLINE_UNSEALING';
    const known = approve ? { member: `Member:${row.member_id}` } : {};
    const details = { unsealing: `Unsealing:${row.id}`, alias: row.alias, ...known };
    const subject = `Market:${row.market_id}`;
    await this.audit.record({ actorId, origin, act, subject, reason, details }, manager);
  }
}

/** What the member reads. */
function noticeText(question: string, reason: string, at: Date): string {
  const when = at.toISOString().slice(0, 16).replace('T', ' ');
  return `Two officers know since ${when} UTC which trades in the market “${question}” are yours. The reason that was given: ${reason}`;
}
