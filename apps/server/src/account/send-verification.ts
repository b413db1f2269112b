import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { NotDone } from '../answers/not-done.js';
import { Person } from '../database/entities/person.js';
import { GrowingPause } from '../sign-in/growing-pause.js';
import { LinkMails } from '../sign-in/link-mails.js';
import { type AccountCode, refused } from './account-sentences.js';
import { type AccountAnswer, OwnAccount } from './own-account.js';

const HOUR = 3_600;

/** Sends members a link by which they show that their e-mail address is theirs. */
@Injectable()
export class SendVerification {
  private readonly sent = new GrowingPause({
    ...{ tries: 5, windowSeconds: HOUR },
    ...{ firstPauseSeconds: HOUR, longestPauseSeconds: 24 * HOUR },
  });

  constructor(
    private readonly account: OwnAccount,
    private readonly mails: LinkMails,
  ) {}

  async send({ principal, key }: { principal: Principal; key: string }): Promise<AccountAnswer> {
    if (principal.method === 'TOKEN') return refused('SESSION_NEEDED');
    if (!this.mails.isSetUp) return refused('MAIL_NOT_SET_UP');
    const { memberId } = principal;
    return this.account.change({ principal, key, body: ['sendVerification'] }, async (manager) => {
      const person = await manager.findOneBy(Person, { memberId });
      if (person === null) return 'NO_PROFILE';
      if (person.emailVerifiedAt !== null) return 'EMAIL_ALREADY_VERIFIED';
      // These two are not kept with the key, so that the same request can be sent again.
      if (!(await this.sent.take(String(memberId)))) throw new NotDone<AccountCode>('TOO_MANY_ATTEMPTS');
      if (!(await this.mails.verify(memberId))) throw new NotDone<AccountCode>('MAIL_NOT_SENT');
      return null;
    });
  }
}
