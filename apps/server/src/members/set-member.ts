import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { Parsed } from '@openfloor/money';
import type { EntityManager } from 'typeorm';
import { forbidden } from '../access/access-errors.js';
import type { Role } from '../access/roles.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Sessions } from '../sign-in/sessions.js';
import type { MemberSetModel, SetMemberInput } from './member.model.js';
import { decodeMember } from './member-id.js';
import { MemberList } from './member-list.js';
import { type MemberCode, memberRefused } from './member-sentences.js';
import { cleanUnit } from './person-words.js';
import { inOrder, roleRefusal } from './role-change.js';

const HIGHEST_GRADE = 99;

/** What is to be, checked; null stays as it is. */
interface Wanted {
  readonly memberId: number;
  readonly unit: string | null;
  readonly roles: readonly Role[] | null;
  /** 0: none any more. */
  readonly grade: number | null;
  readonly reason: string;
}

interface MemberRow {
  id: number;
  unit: string;
  roles: Role[];
  trading: boolean;
  grade: number | null;
}

/** Gives members their unit and roles. It bites with their next request, and open sockets are looked at anew. */
@Injectable()
export class SetMember {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly list: MemberList,
    private readonly answers: KeyedAnswers,
    private readonly audit: AuditLog,
    private readonly sessions: Sessions,
  ) {}

  /** @throws FORBIDDEN for who is no administrator any more */
  async set(
    actor: Actor,
    { idempotencyKey: key, ...input }: SetMemberInput,
  ): Promise<MemberSetModel | CommandRejectedModel> {
    const wanted = wantedOf(input);
    if (!wanted.ok) return memberRefused(wanted.code);
    const command = { actor: `member/${actor.memberId}`, key, body: ['setMember', input] };
    const outcome = await this.answers.once(command, (manager) => this.change(manager, actor, wanted.value));
    if (!outcome.ok) return memberRefused(outcome.code);
    if (outcome.answer !== null) return memberRefused(outcome.answer);
    this.sessions.forget();
    const member = await this.list.find(wanted.value.memberId);
    return member === null ? memberRefused('NO_SUCH_MEMBER') : { member };
  }

  /** Returns why not; null: done. */
  private async change(
    manager: EntityManager,
    { memberId: actorId, origin }: Actor,
    { memberId, reason, grade, ...wanted }: Wanted,
  ): Promise<MemberCode | null> {
    // The same rows for everybody who changes roles, so that two administrators cannot dismiss each other.
    const rows: MemberRow[] = await manager.query(
      `SELECT id, unit, roles, trading, grade FROM member
       WHERE id = $1 OR 'ADMINISTRATOR' = ANY(roles) ORDER BY id FOR UPDATE`,
      [memberId],
    );
    const administrators = rows.filter((row) => row.roles.includes('ADMINISTRATOR')).map(({ id }) => id);
    if (!administrators.includes(actorId)) throw forbidden();
    const member = rows.find(({ id }) => id === memberId);
    if (member === undefined) return 'NO_SUCH_MEMBER';
    if (this.statusOf(memberId) === 'left') return 'MEMBER_LEFT';
    const { unit = member.unit, roles = member.roles } = withoutNulls(wanted);
    const active = administrators.filter((id) => this.statusOf(id) === 'active');
    const refusal = roleRefusal({ actorId, member, roles, administrators: active });
    if (refusal !== null) return refusal;
    const next = grade === null ? member.grade : grade || null;
    await manager.query('UPDATE member SET unit = $2, roles = $3, grade = $4 WHERE id = $1', [
      memberId,
      unit,
      roles,
      next,
    ]);
    const before = { unit: member.unit, roles: member.roles };
    const act = {
      act: 'SET_MEMBER',
      subject: `Member:${memberId}`,
      reason,
      // Others than administrators read the record: of a grade it says that it was set, and not to what.
      details: { unit, roles, ...(next !== member.grade && { grade: 'set' }) },
    } as const;
    await this.audit.record({ actorId, origin, ...act, before }, manager);
    return null;
  }

  private statusOf(memberId: number): string {
    return this.exchange.view.member(memberId)?.status ?? 'active';
  }
}

function wantedOf(input: Omit<SetMemberInput, 'idempotencyKey'>): Parsed<Wanted, MemberCode> {
  const memberId = decodeMember(input.memberId);
  if (memberId === null) return { ok: false, code: 'NO_SUCH_MEMBER' };
  const unit = input.unit == null ? ({ ok: true, value: null } as const) : cleanUnit(input.unit);
  if (!unit.ok) return unit;
  const { grade = null } = input;
  if (grade !== null && (grade < 0 || grade > HIGHEST_GRADE)) return { ok: false, code: 'GRADE_NOT_VALID' };
  const reason = requiredReason(input.reason);
  if (!reason.ok) return reason;
  const roles = input.roles == null ? null : inOrder(input.roles);
  return { ok: true, value: { memberId, unit: unit.value, roles, grade, reason: reason.value } };
}

function withoutNulls({ unit, roles }: Pick<Wanted, 'unit' | 'roles'>): {
  unit?: string;
  roles?: readonly Role[];
} {
  return { ...(unit !== null && { unit }), ...(roles !== null && { roles }) };
}
