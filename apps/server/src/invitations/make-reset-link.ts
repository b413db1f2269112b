import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { Notice } from '../database/entities/notice.js';
import { Person } from '../database/entities/person.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId } from '../graphql/global-id.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { OneTimeLinks } from '../sign-in/one-time-links.js';
import { refused, type SignInCode } from '../sign-in/sign-in-sentences.js';
import type { MakeResetLinkInput } from './invitation.inputs.js';
import type { LinkMadeModel } from './invitation.model.js';

interface Asked {
  readonly memberId: number;
  readonly by: Actor;
  readonly key: string;
  readonly token: string;
  readonly reason: string;
}

type Made = { readonly expiresAt: string } | { readonly code: SignInCode };

/** Makes links for a new password, which an administrator passes on. The member is told. */
@Injectable()
export class MakeResetLink {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly links: OneTimeLinks,
    private readonly answers: KeyedAnswers,
    private readonly secret: ServerSecret,
    private readonly log: AuditLog,
  ) {}

  /** The link's token is derived from the key, so a request that comes again gets it again, and nobody keeps it. */
  async make(
    by: Actor,
    { memberId: globalId, reason, idempotencyKey: key }: MakeResetLinkInput,
  ): Promise<LinkMadeModel | CommandRejectedModel> {
    const said = cleanReason(reason);
    if (!said.ok) return refused(said.code);
    const memberId = decodeId('Member', globalId);
    if (memberId === null || memberId >= 2 ** 31) return refused('NO_SUCH_MEMBER');
    const actor = `member/${by.memberId}`;
    const token = await this.secret.derive('reset link', actor, key);
    const body = ['makeResetLink', memberId, said.value];
    const once = await this.answers.once({ actor, key, body }, (manager) =>
      this.insert(manager, { memberId, by, key, token, reason: said.value }),
    );
    if (!once.ok) return refused(once.code);
    if ('code' in once.answer) return refused(once.answer.code);
    return { link: this.links.urlOf('RESET', token), expiresAt: new Date(once.answer.expiresAt) };
  }

  private async insert(manager: EntityManager, { memberId, by, key, token, reason }: Asked): Promise<Made> {
    const status = this.exchange.view.member(memberId)?.status;
    if (status === undefined) return { code: 'NO_SUCH_MEMBER' };
    if (status === 'left') return { code: 'MEMBER_LEFT' };
    if (!(await manager.existsBy(Person, { memberId }))) return { code: 'MEMBER_WITHOUT_EMAIL' };
    const wanted = { kind: 'RESET', memberId, token, createdBy: by.memberId } as const;
    const { link } = await this.links.make(wanted, manager);
    const { memberId: actorId, origin } = by;
    await this.log.record(
      { actorId, act: 'MAKE_RESET_LINK', subject: `Member:${memberId}`, origin, reason, key },
      manager,
    );
    await manager.insert(Notice, {
      memberId,
      kind: 'RESET_LINK',
      text: 'An administrator made a link that sets a new password for your account. If you did not ask for it, tell your administrators.',
    });
    return { expiresAt: link.expiresAt.toISOString() };
  }
}
