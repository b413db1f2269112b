import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { decodeId } from '../graphql/global-id.js';
import { TellMembers } from '../notices/tell-members.js';
import type {
  LiftRestrictionInput,
  RestrictionChangedModel,
  SetRestrictionInput,
} from './restriction.model.js';
import { type Refusable, refusal } from './restriction-refusal.js';
import { RestrictionRows } from './restriction-rows.js';
import { RestrictionTerms, type Terms } from './restriction-terms.js';
import { pathOf, thingWords } from './restriction-words.js';
import { WithdrawRestricted } from './withdraw-restricted.js';

type Answered = RestrictionChangedModel | CommandRejectedModel;
type Done = { readonly id: number } | { readonly code: Refusable };

interface LiftedRow {
  member_id: number | null;
  unit: string | null;
  idea_id: number | null;
  topic: string | null;
  is_own: boolean;
}

/** Puts members and units on the restricted list, and takes them off. They are told; nobody else is. */
@Injectable()
export class SetRestrictions {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly terms: RestrictionTerms,
    private readonly rows: RestrictionRows,
    private readonly log: AuditLog,
    private readonly notices: TellMembers,
    private readonly orders: WithdrawRestricted,
  ) {}

  /** When it answers, the orders that it is about are taken back. */
  async set(by: Actor, input: SetRestrictionInput): Promise<Answered> {
    const terms = await this.terms.of(input);
    if (!terms.ok) return refusal(terms.code);
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const change = { ...terms.value, reason: reason.value };
    return this.once(by, { key: input.idempotencyKey, body: ['setRestriction', change] }, (manager) =>
      this.insert(manager, by, change),
    );
  }

  async lift(by: Actor, input: LiftRestrictionInput): Promise<Answered> {
    const id = decodeId('Restriction', input.restrictionId);
    if (id === null) return refusal('NOT_RESTRICTED');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const change = { id, reason: reason.value };
    return this.once(by, { key: input.idempotencyKey, body: ['liftRestriction', change] }, (manager) =>
      this.end(manager, by, change),
    );
  }

  private async once(
    { memberId }: Actor,
    { key, body }: { key: string; body: unknown },
    work: (manager: EntityManager) => Promise<Done>,
  ): Promise<Answered> {
    const outcome = await this.answers.once({ actor: `member/${memberId}`, key, body }, work);
    if (!outcome.ok) return refusal(outcome.code);
    if ('code' in outcome.answer) return refusal(outcome.answer.code);
    await this.orders.withdraw();
    return (await this.rows.find(outcome.answer.id)) ?? refusal('NOT_RESTRICTED');
  }

  private async insert(
    manager: EntityManager,
    { memberId: actorId, origin }: Actor,
    { memberId, unit, ideaId, topic, reason }: Terms & { reason: string },
  ): Promise<Done> {
    const [row]: { id: number }[] = await manager.query(
      `INSERT INTO restriction (member_id, unit, idea_id, topic, reason, set_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [memberId, unit, ideaId, topic, reason, actorId],
    );
    if (row === undefined) return { code: 'RESTRICTED_ALREADY' };
    const subject = `Restriction:${row.id}`;
    const details = detailsOf({ memberId, unit, ideaId, topic });
    await this.log.record({ actorId, act: 'SET_RESTRICTION', subject, origin, reason, details }, manager);
    const words = await thingWords(manager, { ideaId, topic });
    const who = unit === null ? 'You may not trade' : `Nobody in ${unit} may trade`;
    const text = `${who} in ${words} for now, and open orders there were taken back.`;
    await this.tell(manager, { memberId, unit, ideaId }, { subject, text });
    return row;
  }

  private async end(
    manager: EntityManager,
    { memberId: actorId, origin }: Actor,
    { id, reason }: { id: number; reason: string },
  ): Promise<Done> {
    const [row]: LiftedRow[] = await manager.query(
      `SELECT r.member_id, r.unit, r.idea_id, r.topic,
         EXISTS (SELECT 1 FROM member m WHERE m.id = $2 AND (m.id = r.member_id OR lower(m.unit) = lower(r.unit))) AS is_own
       FROM restriction r WHERE r.id = $1 AND r.lifted_at IS NULL FOR UPDATE OF r`,
      [id, actorId],
    );
    if (row === undefined) return { code: 'NOT_RESTRICTED' };
    if (row.is_own) return { code: 'NOT_YOURSELF' };
    await manager.query('UPDATE restriction SET lifted_at = now() WHERE id = $1', [id]);
    const { member_id: memberId, unit, idea_id: ideaId, topic } = row;
    const subject = `Restriction:${id}`;
    const details = detailsOf({ memberId, unit, ideaId, topic });
    await this.log.record({ actorId, act: 'LIFT_RESTRICTION', subject, origin, reason, details }, manager);
    const text = `You may trade in ${await thingWords(manager, { ideaId, topic })} again.`;
    await this.tell(manager, { memberId, unit, ideaId }, { subject, text });
    return { id };
  }

  private async tell(
    manager: EntityManager,
    { memberId, unit, ideaId }: Omit<Terms, 'topic'>,
    said: { subject: string; text: string },
  ): Promise<void> {
    const told: { id: number }[] = await manager.query(
      'SELECT id FROM member WHERE id = $1 OR lower(unit) = lower($2)',
      [memberId, unit],
    );
    const to = told.map(({ id }) => id);
    await this.notices.tell(manager, { to, kind: 'MODERATION', path: pathOf(ideaId), ...said });
  }
}

/** For the record: ids, and the words that say what it is about. */
function detailsOf({ memberId, unit, ideaId, topic }: Terms): Record<string, unknown> {
  return {
    ...(memberId === null ? { unit } : { member: `Member:${memberId}` }),
    ...(ideaId === null ? { topic } : { idea: `Idea:${ideaId}` }),
  };
}
