import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { Principal, Role } from '../access/principal.js';
import { Session } from '../database/entities/session.js';

export const SESSION_SECONDS = 30 * 24 * 3600;
/** How long an answer of the database is believed: sign-in stays off the path of orders. */
const REMEMBER_MS = 10_000;
const REMEMBERED_MOST = 10_000;

interface Remembered {
  readonly principal: Promise<Principal | null>;
  readonly until: number;
}

interface SessionRow {
  member_id: number;
  trading: boolean;
  officer: boolean;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sign-ins. The token is with the member alone; only its digest is kept. */
@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, Remembered>();
  private readonly listeners = new Set<(token: string) => void>();

  constructor(private readonly database: DataSource) {}

  /** Returns the new session's token. */
  async open(memberId: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
    const sessions = this.database.getRepository(Session);
    await sessions.delete({ expiresAt: LessThan(new Date()) });
    await sessions.insert({ tokenHash: digest(token), memberId, expiresAt });
    return token;
  }

  /** Whose session it is; null for one that has ended or never was. */
  find(token: string): Promise<Principal | null> {
    const known = this.remembered.get(token);
    if (known !== undefined && known.until > Date.now()) return known.principal;
    const principal = this.read(token);
    this.remember(token, principal);
    return principal;
  }

  async close(token: string): Promise<void> {
    await this.database.getRepository(Session).delete({ tokenHash: digest(token) });
    this.remembered.delete(token);
    for (const listener of this.listeners) listener(token);
  }

  /** Calls back when a session is closed here: its sockets have to go. */
  onClosed(listener: (token: string) => void): void {
    this.listeners.add(listener);
  }

  private remember(token: string, principal: Promise<Principal | null>): void {
    this.remembered.delete(token);
    this.remembered.set(token, { principal, until: Date.now() + REMEMBER_MS });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED_MOST && oldest !== undefined) this.remembered.delete(oldest);
    principal.catch(() => this.remembered.delete(token)); // the next request asks again
  }

  private async read(token: string): Promise<Principal | null> {
    const [row]: SessionRow[] = await this.database.query(
      `SELECT s.member_id, m.trading, m.officer FROM session s JOIN member m ON m.id = s.member_id
       WHERE s.token_hash = $1 AND s.expires_at > now()`,
      [digest(token)],
    );
    if (row === undefined) return null;
    const roles = new Set<Role>();
    if (row.trading) roles.add('trader');
    if (row.officer) roles.add('officer');
    return { memberId: row.member_id, roles };
  }
}
