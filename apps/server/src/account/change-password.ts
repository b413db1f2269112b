import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { GrowingPause } from '../sign-in/growing-pause.js';
import { type PasswordOwner, passwordRefusal } from '../sign-in/password-rules.js';
import { Passwords } from '../sign-in/passwords.js';
import { refused } from './account-sentences.js';
import { type AccountAnswer, OwnAccount } from './own-account.js';
import { OwnSessions } from './own-sessions.js';

const MINUTE = 60;

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** Lets members change their password. Whoever else is signed in as them is so no more. */
@Injectable()
export class ChangePassword {
  /** A session that somebody left open is no way to try passwords. */
  private readonly tries = new GrowingPause({
    ...{ tries: 10, windowSeconds: 15 * MINUTE },
    ...{ firstPauseSeconds: MINUTE, longestPauseSeconds: 15 * MINUTE },
  });

  constructor(
    private readonly database: DataSource,
    private readonly account: OwnAccount,
    private readonly passwords: Passwords,
    private readonly sessions: OwnSessions,
  ) {}

  async change(
    { principal, key }: { principal: Principal; key: string },
    { current, password }: PasswordChange,
  ): Promise<AccountAnswer> {
    if (principal.method === 'TOKEN') return refused('SESSION_NEEDED');
    const { memberId, sessionId: id } = principal;
    if (!(await this.passwords.has(memberId))) return refused('NO_PASSWORD');
    if (!(await this.tries.take(String(memberId)))) return refused('TOO_MANY_ATTEMPTS');
    const refusal = passwordRefusal(password, await this.ownerOf(memberId));
    if (refusal !== null) return refused(refusal);
    const isCurrent = await this.passwords.matches(memberId, current);
    // What comes again has the password of before in it, and is answered when it was this one that it set.
    const isSet = isCurrent === false ? await this.passwords.matches(memberId, password) : false;
    if (isCurrent === null || isSet === null) return refused('BUSY');
    if (!isCurrent && !isSet) return refused('PASSWORD_WRONG');
    await this.tries.forget(String(memberId));
    const hash = isCurrent ? await this.passwords.hash(password) : '';
    if (hash === null) return refused('BUSY');
    const body = ['changePassword'];
    const isSame = async () => (await this.passwords.matches(memberId, password)) === true;
    return this.account.change({ principal, key, body, endsSessions: true, isSame }, async (manager) => {
      if (!isCurrent) return 'PASSWORD_WRONG';
      await this.passwords.store(manager, { memberId, hash });
      await this.sessions.endOthers(manager, { memberId, id });
      return null;
    });
  }

  private async ownerOf(memberId: number): Promise<PasswordOwner> {
    const [owner] = await this.database.query<PasswordOwner[]>(
      `SELECT m.handle, coalesce(p.name, '') AS name, coalesce(p.email, '') AS email
       FROM member m LEFT JOIN person p ON p.member_id = m.id WHERE m.id = $1`,
      [memberId],
    );
    return owner ?? {};
  }
}
