import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import type { OneTimeLink } from '../database/entities/one-time-link.js';
import { Person } from '../database/entities/person.js';
import type { EmailVerifiedModel } from './link.model.js';
import { OneTimeLinks } from './one-time-links.js';
import type { VerifyEmailInput } from './sign-in.inputs.js';
import { refused, type SignInCode } from './sign-in-sentences.js';

/** Takes note that somebody reads what is sent to their address. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
    private readonly answers: KeyedAnswers,
  ) {}

  async verify({
    token,
    idempotencyKey: key,
  }: VerifyEmailInput): Promise<EmailVerifiedModel | CommandRejectedModel> {
    const link = await this.links.find(token);
    if (link?.kind !== 'VERIFICATION' || link.memberId === null) return refused('LINK_NOT_VALID');
    const { memberId } = link;
    const once = await unlessNotDone(
      this.answers.once({ actor: `link/${link.id}`, key, body: ['verifyEmail'] }, async (manager) => {
        await this.use(manager, link);
        return {};
      }),
    );
    if (!once.ok) return refused(once.code as SignInCode);
    const person = await this.database.getRepository(Person).findOneBy({ memberId });
    return person === null ? refused('LINK_NOT_VALID') : { email: person.email };
  }

  /** Of an address that was changed since the link says nothing. */
  private async use(manager: EntityManager, link: OneTimeLink): Promise<void> {
    const used = await this.links.use(manager, link);
    const [rows]: [unknown[], number] = await manager.query(
      `UPDATE person SET email_verified_at = coalesce(email_verified_at, now()), mail_tries = 0, mail_after = NULL
       WHERE member_id = $1 AND lower(email) = lower($2) RETURNING 1`,
      [link.memberId, link.email],
    );
    if (!used || rows.length === 0) throw new NotDone<SignInCode>('LINK_NOT_VALID');
  }
}
