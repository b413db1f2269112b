import { Injectable } from '@nestjs/common';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { Sessions } from '../sign-in/sessions.js';
import type { MemberSetModel, RevokeMemberSessionsInput } from './member.model.js';
import { decodeMember } from './member-id.js';
import { MemberList } from './member-list.js';
import { memberRefused } from './member-sentences.js';

/** Signs a member out everywhere: sessions and access tokens. */
@Injectable()
export class RevokeSessions {
  constructor(
    private readonly list: MemberList,
    private readonly answers: KeyedAnswers,
    private readonly audit: AuditLog,
    private readonly sessions: Sessions,
  ) {}

  async revoke(
    { memberId: actorId, origin }: Actor,
    { idempotencyKey: key, ...input }: RevokeMemberSessionsInput,
  ): Promise<MemberSetModel | CommandRejectedModel> {
    const reason = cleanReason(input.reason);
    if (!reason.ok) return memberRefused(reason.code);
    const memberId = decodeMember(input.memberId);
    if (memberId === null || (await this.list.find(memberId)) === null)
      return memberRefused('NO_SUCH_MEMBER');
    const command = { actor: `member/${actorId}`, key, body: ['revokeMemberSessions', input] };
    const act = { act: 'REVOKE_SESSIONS', subject: `Member:${memberId}`, reason: reason.value } as const;
    const outcome = await this.answers.once(command, async (manager) => {
      await this.sessions.endAll({ memberId }, manager);
      await this.audit.record({ actorId, origin, ...act }, manager);
      return true;
    });
    if (!outcome.ok) return memberRefused(outcome.code);
    this.sessions.forget();
    const member = await this.list.find(memberId);
    return member === null ? memberRefused('NO_SUCH_MEMBER') : { member };
  }
}
