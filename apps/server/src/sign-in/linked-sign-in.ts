import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Origin } from '../access/principal.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import type { OneTimeLink } from '../database/entities/one-time-link.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { Attempts } from './attempts.js';
import { OneTimeLinks } from './one-time-links.js';
import { type PasswordOwner, passwordRefusal } from './password-rules.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import type { SignInCode } from './sign-in-sentences.js';
import { notSignedIn, type SignInOutcome } from './signed-in.js';

export interface LinkSignIn {
  readonly link: OneTimeLink;
  readonly origin: Origin;
  /** To be from now on. */
  readonly password: string;
  readonly key: string;
  readonly owner: PasswordOwner;
}

type Hashed = LinkSignIn & { readonly hash: string };

export interface LinkUse {
  readonly manager: EntityManager;
}

/**
 * Uses up a link, sets a password and opens a session, all in one transaction and once for each key. What comes again
 * with the key gets the same session, if it knows the password.
 */
@Injectable()
export class LinkedSignIn {
  constructor(
    private readonly attempts: Attempts,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly answers: KeyedAnswers,
    private readonly secret: ServerSecret,
  ) {}

  /** @param work whose link it is, in the transaction; it may throw NotDone */
  async signIn(asked: LinkSignIn, work: (use: LinkUse) => Promise<number>): Promise<SignInOutcome> {
    const refusal = passwordRefusal(asked.password, asked.owner);
    if (refusal !== null) return notSignedIn(refusal);
    const { address } = asked.origin;
    // Hashing costs, also for a link that was used up long ago.
    if (!(await this.attempts.takeFrom(address))) return notSignedIn('TOO_MANY_ATTEMPTS');
    const hash = await this.passwords.hash(asked.password);
    if (hash === null) return notSignedIn('BUSY');
    const outcome = await this.once({ ...asked, hash }, work);
    if (outcome.ok) await this.attempts.giveBackTo(address);
    return outcome;
  }

  private async once(asked: Hashed, work: (use: LinkUse) => Promise<number>): Promise<SignInOutcome> {
    const { link, password, key, owner } = asked;
    const token = await this.secret.derive('session', link.id, key);
    // Digests of names could be guessed, so they are made with the secret.
    const body = [link.kind, await this.secret.derive('body', JSON.stringify(owner))];
    const once = await unlessNotDone(
      this.answers.once({ actor: `link/${link.id}`, key, body }, async (manager) => ({
        memberId: await this.use(manager, { ...asked, token }, work),
      })),
    );
    if (!once.ok) return notSignedIn(once.code as SignInCode);
    const { memberId } = once.answer;
    if (once.repeated && (await this.passwords.matches(memberId, password)) !== true)
      return notSignedIn('IDEMPOTENCY_CONFLICT');
    return { ok: true, memberId, token };
  }

  private async use(
    manager: EntityManager,
    { link, origin, hash, token }: Hashed & { token: string },
    work: (use: LinkUse) => Promise<number>,
  ): Promise<number> {
    if (!(await this.links.use(manager, link))) throw new NotDone<SignInCode>('LINK_NOT_VALID');
    const memberId = await work({ manager });
    await this.passwords.store(manager, { memberId, hash });
    await this.sessions.open({ memberId, method: 'LINK', origin, token }, manager);
    return memberId;
  }
}
