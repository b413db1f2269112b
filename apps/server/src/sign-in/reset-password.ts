import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { Origin } from '../access/principal.js';
import { Member } from '../database/entities/member.js';
import { Person } from '../database/entities/person.js';
import { InjectExchange } from '../exchange/tokens.js';
import { LinkedSignIn } from './linked-sign-in.js';
import { OneTimeLinks } from './one-time-links.js';
import type { PasswordOwner } from './password-rules.js';
import { Sessions } from './sessions.js';
import type { ResetPasswordInput } from './sign-in.inputs.js';
import { notSignedIn, type SignInOutcome } from './signed-in.js';

/** Sets a new password for who has a link; whoever else is signed in as this member is so no more. */
@Injectable()
export class ResetPassword {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
    private readonly linked: LinkedSignIn,
    private readonly sessions: Sessions,
  ) {}

  async reset(
    origin: Origin,
    { token, password, idempotencyKey: key }: ResetPasswordInput,
  ): Promise<SignInOutcome> {
    const link = await this.links.find(token);
    const memberId = link?.memberId ?? null;
    if (link?.kind !== 'RESET' || memberId === null) return notSignedIn('LINK_NOT_VALID');
    if (this.exchange.view.member(memberId)?.status === 'left') return notSignedIn('MEMBER_LEFT');
    const owner = await this.ownerOf(memberId);
    const outcome = await this.linked.signIn({ link, origin, password, key, owner }, async ({ manager }) => {
      await this.sessions.endAll({ memberId }, manager);
      return memberId;
    });
    if (outcome.ok) this.sessions.forget();
    return outcome;
  }

  private async ownerOf(memberId: number): Promise<PasswordOwner> {
    const member = await this.database.getRepository(Member).findOneByOrFail({ id: memberId });
    const person = await this.database.getRepository(Person).findOneBy({ memberId });
    return { handle: member.handle, ...(person && { name: person.name, email: person.email }) };
  }
}
