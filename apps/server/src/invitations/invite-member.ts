import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ROLES_WITHOUT_TRADING, type Role } from '../access/roles.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { OneTimeLink } from '../database/entities/one-time-link.js';
import { cleanEmail, cleanName, cleanUnit } from '../members/person-words.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { LinkMails } from '../sign-in/link-mails.js';
import { OneTimeLinks } from '../sign-in/one-time-links.js';
import { refused, type SignInCode } from '../sign-in/sign-in-sentences.js';
import type { InviteMemberInput } from './invitation.inputs.js';
import type { InvitationMadeModel } from './invitation.model.js';
import { invitationModel } from './invitations.js';

/** What an invitation says, looked at. */
interface Invited {
  readonly name: string | null;
  readonly email: string | null;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly trading: boolean;
  readonly reason: string;
}

interface Invitation {
  readonly invited: Invited;
  readonly by: Actor;
  readonly key: string;
  readonly token: string;
}

/** Makes links by which people become members. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
    private readonly mails: LinkMails,
    private readonly answers: KeyedAnswers,
    private readonly secret: ServerSecret,
    private readonly log: AuditLog,
  ) {}

  /** The link's token is derived from the key, so a request that comes again gets it again, and nobody keeps it. */
  async invite(
    by: Actor,
    { idempotencyKey: key, ...input }: InviteMemberInput,
  ): Promise<InvitationMadeModel | CommandRejectedModel> {
    const invited = invitedBy(input);
    if (typeof invited === 'string') return refused(invited);
    const actor = `member/${by.memberId}`;
    const token = await this.secret.derive('invitation', actor, key);
    // Digests of names could be guessed, so they are made with the secret.
    const body = ['inviteMember', await this.secret.derive('body', JSON.stringify(invited))];
    const once = await this.answers.once({ actor, key, body }, (manager) =>
      this.make(manager, { invited, by, key, token }),
    );
    if (!once.ok) return refused(once.code);
    if ('code' in once.answer) return refused(once.answer.code);
    return this.answer(once.answer.id, token);
  }

  private async make(
    manager: EntityManager,
    { invited, by, key, token }: Invitation,
  ): Promise<{ id: string } | { code: SignInCode }> {
    const { reason, ...person } = invited;
    const taken: unknown[] = await manager.query('SELECT 1 FROM person WHERE lower(email) = lower($1)', [
      person.email,
    ]);
    if (taken.length > 0) return { code: 'EMAIL_TAKEN' };
    const { link } = await this.links.make(
      { ...person, kind: 'INVITATION', token, createdBy: by.memberId },
      manager,
    );
    const { unit, roles, trading } = person;
    await this.log.record(
      {
        ...{ actorId: by.memberId, act: 'INVITE_MEMBER', subject: `Invitation:${link.id}` },
        ...{ origin: by.origin, reason, key, details: { unit, roles, trading } },
      },
      manager,
    );
    return { id: link.id };
  }

  /** The e-mail goes out after the commit, and again with the key when the first time did not come so far. */
  private async answer(id: string, token: string): Promise<InvitationMadeModel | CommandRejectedModel> {
    const link = await this.database.getRepository(OneTimeLink).findOneBy({ id });
    if (link === null) return refused('UNKNOWN_INVITATION');
    const url = this.links.urlOf('INVITATION', token);
    const mailed = link.mailedAt !== null || (await this.mails.invite({ link, url }));
    return { invitation: invitationModel(link), link: url, mailed };
  }
}

type Said = Pick<InviteMemberInput, 'name' | 'email' | 'unit' | 'roles' | 'trading' | 'reason'>;

function invitedBy({ roles, trading, ...said }: Said): Invited | SignInCode {
  const name = optional(said.name, cleanName);
  if (!name.ok) return name.code;
  const email = optional(said.email, cleanEmail);
  if (!email.ok) return email.code;
  const unit = cleanUnit(said.unit);
  if (!unit.ok) return unit.code;
  const reason = cleanReason(said.reason);
  if (!reason.ok) return reason.code;
  if (trading && roles.some((role) => ROLES_WITHOUT_TRADING.has(role))) return 'ROLE_NEEDS_NO_TRADING';
  const words = { name: name.value, email: email.value, unit: unit.value, reason: reason.value };
  return { ...words, roles: [...new Set(roles)].sort(), trading };
}

/** What is left out, or empty, is not said. */
function optional(
  given: string | null | undefined,
  clean: typeof cleanName,
): ReturnType<typeof cleanName> | { ok: true; value: null } {
  return given === null || given === undefined || given.trim() === ''
    ? { ok: true, value: null }
    : clean(given);
}
