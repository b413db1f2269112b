import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Origin } from '../access/principal.js';
import { NotDone } from '../answers/not-done.js';
import { AuditLog } from '../audit/audit-log.js';
import type { OneTimeLink } from '../database/entities/one-time-link.js';
import { CreateMember } from '../members/create-member.js';
import { cleanEmail, cleanHandle, cleanName } from '../members/person-words.js';
import { Administrators } from './administrators.js';
import { Arrivals } from './arrivals.js';
import { LinkedSignIn, type LinkUse } from './linked-sign-in.js';
import { memberToBe } from './member-to-be.js';
import { OneTimeLinks } from './one-time-links.js';
import type { AcceptInvitationInput } from './sign-in.inputs.js';
import type { SignInCode } from './sign-in-sentences.js';
import { notSignedIn, type SignInOutcome } from './signed-in.js';

interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly handle: string;
}

/** Makes a member of who has an invitation, and the first administrator of who has the link of the first start. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly linked: LinkedSignIn,
    private readonly members: CreateMember,
    private readonly administrators: Administrators,
    private readonly arrivals: Arrivals,
    private readonly log: AuditLog,
  ) {}

  async accept(origin: Origin, input: AcceptInvitationInput): Promise<SignInOutcome> {
    const link = await this.links.find(input.token);
    if (link === null || !(link.kind === 'SETUP' || link.kind === 'INVITATION'))
      return notSignedIn('LINK_NOT_VALID');
    const newcomer = newcomerOf(input);
    if (typeof newcomer === 'string') return notSignedIn(newcomer);
    const { password, idempotencyKey: key } = input;
    const outcome = await this.linked.signIn({ link, origin, password, key, owner: newcomer }, (use) =>
      this.join(newcomer, { ...use, link, origin, key }),
    );
    if (outcome.ok) await this.arrivals.welcome(outcome.memberId);
    return outcome;
  }

  private async join(
    { name, email, handle }: Newcomer,
    { manager, link, origin, key }: LinkUse & { link: OneTimeLink; origin: Origin; key: string },
  ): Promise<number> {
    const first = link.kind === 'SETUP';
    if (first && (await this.administrators.exist(manager))) throw new NotDone<SignInCode>('LINK_NOT_VALID');
    const created = await this.members.create(manager, {
      ...{ name, email, handle, unit: link.unit ?? '' },
      emailVerified: link.email?.toLowerCase() === email.toLowerCase(),
      ...memberToBe(link),
    });
    if (!created.ok) throw new NotDone<SignInCode>(created.code);
    const { memberId } = created;
    if (first) await this.recordSetUp(manager, { memberId, origin, key });
    return memberId;
  }

  private async recordSetUp(
    manager: EntityManager,
    { memberId, origin, key }: { memberId: number; origin: Origin; key: string },
  ): Promise<void> {
    await this.log.record(
      {
        ...{ actorId: memberId, act: 'EXCHANGE_SET_UP', subject: 'Exchange', origin, key },
        details: { memberId, roles: ['ADMINISTRATOR'] },
      },
      manager,
    );
  }
}

function newcomerOf(input: AcceptInvitationInput): Newcomer | SignInCode {
  const name = cleanName(input.name);
  if (!name.ok) return name.code;
  const email = cleanEmail(input.email);
  if (!email.ok) return email.code;
  const handle = cleanHandle(input.handle);
  if (!handle.ok) return handle.code;
  return { name: name.value, email: email.value, handle: handle.value };
}
