import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { OneTimeLink } from '../database/entities/one-time-link.js';
import { decodeUuid, encodeUuid } from '../graphql/uuid-id.js';
import { refused } from '../sign-in/sign-in-sentences.js';
import type { RevokeInvitationInput } from './invitation.inputs.js';
import type { InvitationModel, InvitationRevokedModel } from './invitation.model.js';

/** Far more than an administrator looks through. */
const MOST = 1_000;

/** Invitations that were not used yet. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: DataSource,
    private readonly answers: KeyedAnswers,
    private readonly log: AuditLog,
  ) {}

  /** Newest first. */
  async list(): Promise<InvitationModel[]> {
    const links = await this.database.getRepository(OneTimeLink).find({
      where: { kind: 'INVITATION', usedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: MOST,
    });
    return links.map(invitationModel);
  }

  async revoke(
    by: Actor,
    { invitationId, reason, idempotencyKey: key }: RevokeInvitationInput,
  ): Promise<InvitationRevokedModel | CommandRejectedModel> {
    const said = cleanReason(reason);
    if (!said.ok) return refused(said.code);
    const id = decodeUuid('Invitation', invitationId);
    if (id === null) return refused('UNKNOWN_INVITATION');
    const body = ['revokeInvitation', id, said.value];
    const once = await this.answers.once({ actor: `member/${by.memberId}`, key, body }, (manager) =>
      this.remove(manager, { id, by, key, reason: said.value }),
    );
    if (!once.ok) return refused(once.code);
    return once.answer.removed ? { id: invitationId } : refused('UNKNOWN_INVITATION');
  }

  private async remove(
    manager: EntityManager,
    { id, by, key, reason }: { id: string; by: Actor; key: string; reason: string },
  ): Promise<{ removed: boolean }> {
    const [rows]: [unknown[], number] = await manager.query(
      `DELETE FROM one_time_link WHERE id = $1 AND kind = 'INVITATION' AND used_at IS NULL AND expires_at > $2
       RETURNING 1`,
      [id, new Date()],
    );
    if (rows.length === 0) return { removed: false };
    const { memberId: actorId, origin } = by;
    await this.log.record(
      { actorId, act: 'REVOKE_INVITATION', subject: `Invitation:${id}`, origin, reason, key },
      manager,
    );
    return { removed: true };
  }
}

export function invitationModel(link: OneTimeLink): InvitationModel {
  const { id, name, email, unit, roles, trading, createdAt, expiresAt } = link;
  const words = { name, email, unit: unit ?? '' };
  return { id: encodeUuid('Invitation', id), ...words, roles, trading, createdAt, expiresAt };
}
