import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { encodeId } from '../graphql/global-id.js';
import { decodeMember } from '../members/member-id.js';
import type { LegalHoldChangedModel, LegalHoldInput, LegalHoldModel } from './legal-hold.model.js';
import { type Refusable, refusal } from './privacy-refusal.js';

type Answered = LegalHoldChangedModel | CommandRejectedModel;

interface RawHold {
  member_id: number;
  handle: string;
  reason: string;
  placed_by: string;
  placed_at: Date;
}

/** Members about whom nothing may be erased. */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly database: DataSource,
    private readonly answers: KeyedAnswers,
    private readonly log: AuditLog,
  ) {}

  /** Oldest first. */
  async all(): Promise<LegalHoldModel[]> {
    const rows: RawHold[] = await this.database.query(
      `SELECT h.member_id, m.handle, h.reason, o.handle AS placed_by, h.placed_at
       FROM legal_hold h JOIN member m ON m.id = h.member_id JOIN member o ON o.id = h.placed_by
       ORDER BY h.placed_at, h.member_id`,
    );
    return rows.map(({ member_id, handle, reason, placed_by: placedBy, placed_at: placedAt }) => ({
      memberId: encodeId('Member', member_id),
      handle,
      reason,
      placedBy,
      placedAt,
    }));
  }

  place(by: Actor, input: LegalHoldInput): Promise<Answered> {
    return this.change(by, input, true);
  }

  lift(by: Actor, input: LegalHoldInput): Promise<Answered> {
    return this.change(by, input, false);
  }

  private async change(by: Actor, input: LegalHoldInput, held: boolean): Promise<Answered> {
    const memberId = decodeMember(input.memberId);
    if (memberId === null) return refusal('NO_SUCH_MEMBER');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const change = { memberId, held, reason: reason.value };
    const keyed = { actor: `member/${by.memberId}`, key: input.idempotencyKey, body: ['legalHold', change] };
    const outcome = await this.answers.once(keyed, (manager) => this.work(manager, by, change));
    if (!outcome.ok) return refusal(outcome.code);
    return outcome.answer === null ? { memberId: input.memberId, held } : refusal(outcome.answer);
  }

  /** Returns why it cannot be done, or null. */
  private async work(
    manager: EntityManager,
    by: Actor,
    { memberId, held, reason }: { memberId: number; held: boolean; reason: string },
  ): Promise<Refusable | null> {
    // The row of the member is what an erasure locks too.
    const members: unknown[] = await manager.query('SELECT 1 FROM member WHERE id = $1 FOR UPDATE', [
      memberId,
    ]);
    if (members.length === 0) return 'NO_SUCH_MEMBER';
    const [hold] = await manager.query('SELECT 1 FROM legal_hold WHERE member_id = $1', [memberId]);
    if ((hold !== undefined) === held) return held ? 'HELD_ALREADY' : 'NOT_HELD';
    if (held) {
      const values = [memberId, reason, by.memberId];
      await manager.query(
        'INSERT INTO legal_hold (member_id, reason, placed_by) VALUES ($1, $2, $3)',
        values,
      );
    } else await manager.query('DELETE FROM legal_hold WHERE member_id = $1', [memberId]);
    const act = held ? 'PLACE_LEGAL_HOLD' : 'LIFT_LEGAL_HOLD';
    const { memberId: actorId, origin } = by;
    await this.log.record({ actorId, act, subject: `Member:${memberId}`, origin, reason }, manager);
    return null;
  }
}
