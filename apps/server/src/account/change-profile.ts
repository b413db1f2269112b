import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { NotDone } from '../answers/not-done.js';
import { Person } from '../database/entities/person.js';
import { cleanEmail, cleanName } from '../members/person-words.js';
import { errorCode } from '../postgres/postgres-error.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { type AccountCode, refused } from './account-sentences.js';
import { type AccountAnswer, OwnAccount } from './own-account.js';

/** Of PostgreSQL: somebody else has the address. */
const UNIQUE_VIOLATION = '23505';

export interface ProfileChange {
  readonly name?: string | null;
  readonly email?: string | null;
}

/** Lets members say anew what they are called and where e-mail reaches them. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly account: OwnAccount,
    private readonly secret: ServerSecret,
  ) {}

  async change(
    { principal, key }: { principal: Principal; key: string },
    { name, email }: ProfileChange,
  ): Promise<AccountAnswer> {
    if (principal.method === 'TOKEN') return refused('SESSION_NEEDED');
    const { memberId } = principal;
    // A digest of a name could be guessed, so it is made with the secret.
    const said = await this.secret.derive('profile', name ?? '', email ?? '');
    const body = ['changeProfile', said];
    return this.account.change({ principal, key, body }, async (manager) => {
      const person = await manager.findOneBy(Person, { memberId });
      if (person === null) return 'NO_PROFILE';
      const wanted = { name: cleanName(name ?? person.name), email: cleanEmail(email ?? person.email) };
      if (!wanted.name.ok) return wanted.name.code;
      if (!wanted.email.ok) return wanted.email.code;
      return this.update(manager, person, { name: wanted.name.value, email: wanted.email.value });
    });
  }

  /** An address in other capitals is the same address, and stays verified. */
  private async update(
    manager: EntityManager,
    { memberId, ...before }: Person,
    { name, email }: { name: string; email: string },
  ): Promise<AccountCode | null> {
    const moved = email.toLowerCase() !== before.email.toLowerCase();
    const emailVerifiedAt = moved ? null : before.emailVerifiedAt;
    try {
      await manager.update(Person, { memberId }, { name, email, emailVerifiedAt });
    } catch (error) {
      if (errorCode(error) === UNIQUE_VIOLATION) throw new NotDone<AccountCode>('EMAIL_TAKEN');
      throw error;
    }
    // A link that went to the old address says nothing about the new one.
    if (moved)
      await manager.query("DELETE FROM one_time_link WHERE member_id = $1 AND kind = 'VERIFICATION'", [
        memberId,
      ]);
    return null;
  }
}
