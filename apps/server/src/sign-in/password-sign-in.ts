import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { Origin } from '../access/principal.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey, isStorable } from '../graphql/clean-text.js';
import { Attempts } from './attempts.js';
import { KeyedSessions } from './keyed-sessions.js';
import { Passwords } from './passwords.js';
import type { SignInInput } from './sign-in.inputs.js';
import { notSignedIn, type SignInOutcome } from './signed-in.js';

/** Longer ones are nobody's, and hashing them would take time. */
const LONGEST_PASSWORD = 1_000;

/** Signing in by e-mail address and password. */
@Injectable()
export class PasswordSignIn {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly sessions: KeyedSessions,
  ) {}

  /** Nothing in the answer or its time tells whether the address is known, but for who has the password. */
  async signIn(
    origin: Origin,
    { email, password, idempotencyKey: key }: SignInInput,
  ): Promise<SignInOutcome> {
    if (!isIdempotencyKey(key)) return notSignedIn('IDEMPOTENCY_KEY_INVALID');
    const attempt = { email, address: origin.address };
    if (!(await this.attempts.take(attempt))) return notSignedIn('TOO_MANY_ATTEMPTS');
    const memberId = await this.findMember(email);
    const matches = await this.passwords.matches(memberId, password.slice(0, LONGEST_PASSWORD));
    if (matches === null) {
      await this.attempts.notMade(attempt);
      return notSignedIn('BUSY');
    }
    if (!matches || memberId === null) return notSignedIn('SIGN_IN_FAILED');
    await this.attempts.succeeded(attempt);
    if (this.exchange.view.member(memberId)?.status === 'left') return notSignedIn('MEMBER_LEFT');
    return this.sessions.open({ memberId, method: 'PASSWORD', origin, key });
  }

  private async findMember(email: string): Promise<number | null> {
    const rows: { member_id: number }[] = await this.database.query(
      'SELECT member_id FROM person WHERE lower(email) = lower($1)',
      [isStorable(email) ? email.trim() : ''],
    );
    return rows[0]?.member_id ?? null;
  }
}
