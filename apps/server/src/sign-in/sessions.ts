import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { Origin, Principal } from '../access/principal.js';
import type { Role } from '../access/roles.js';
import { Session, type SessionMethod } from '../database/entities/session.js';

export const SESSION_SECONDS = 30 * 24 * 3600;
/** How long an answer of the database is believed: sign-in stays off the path of orders, and changes bite soon. */
const REMEMBER_MS = 2_000;
const REMEMBERED_MOST = 10_000;

export interface NewSession {
  readonly memberId: number;
  readonly method: SessionMethod;
  readonly origin: Origin;
  /** Of an access token: what its member calls it, and whether it may only read. */
  readonly name?: string;
  readonly readOnly?: boolean;
  /** SESSION_SECONDS unless said otherwise. */
  readonly seconds?: number;
  /** The token to be, where it has to come out the same when asked for twice; a random one unless said otherwise. */
  readonly token?: string;
}

interface Remembered {
  readonly principal: Promise<Principal | null>;
  readonly until: number;
}

interface SessionRow {
  token_hash: Buffer;
  id: string;
  member_id: number;
  trading: boolean;
  roles: Role[];
  read_only: boolean;
}

export const tokenDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A secret of 256 bits that nobody can guess, in characters that links and headers take. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Sign-ins. The token is with the member alone; only its digest is kept. */
@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, Remembered>();
  private readonly listeners = new Set<(token: string) => void>();

  constructor(private readonly database: DataSource) {}

  /** Returns the new session's token. */
  async open({ memberId, method, origin, name, readOnly, seconds, token }: NewSession): Promise<string> {
    const secret = token ?? newToken();
    const expiresAt = new Date(Date.now() + (seconds ?? SESSION_SECONDS) * 1000);
    const sessions = this.database.getRepository(Session);
    await sessions.delete({ expiresAt: LessThan(new Date()) });
    const row = { memberId, method, name: name ?? null, readOnly: readOnly ?? false, ...origin, expiresAt };
    await sessions.insert({ tokenHash: tokenDigest(secret), ...row });
    return secret;
  }

  /** Whose session it is; null for one that has ended or never was. Believed for 2 seconds. */
  find(token: string): Promise<Principal | null> {
    const known = this.remembered.get(token);
    if (known !== undefined && known.until > Date.now()) return known.principal;
    const principal = this.findAll([token]).then((found) => found.get(token) ?? null);
    this.remember(token, principal);
    return principal;
  }

  /** As they are in the database now, in one statement: those that have ended are left out. */
  async findAll(tokens: readonly string[]): Promise<Map<string, Principal>> {
    const byDigest = new Map(tokens.map((token) => [tokenDigest(token).toString('hex'), token]));
    const rows: SessionRow[] = await this.database.query(
      `SELECT s.token_hash, s.id, s.member_id, s.read_only, m.trading, m.roles
       FROM session s JOIN member m ON m.id = s.member_id WHERE s.token_hash = ANY($1) AND s.expires_at > now()`,
      [tokens.map(tokenDigest)],
    );
    return new Map(
      rows.map((row) => [byDigest.get(row.token_hash.toString('hex')) ?? '', principalOf(row)] as const),
    );
  }

  async close(token: string): Promise<void> {
    await this.database.getRepository(Session).delete({ tokenHash: tokenDigest(token) });
    this.forget((known) => known === token);
    for (const listener of this.listeners) listener(token);
  }

  /** Calls back when a session is closed here: its sockets have to go. */
  onClosed(listener: (token: string) => void): void {
    this.listeners.add(listener);
  }

  /** Whoever changed sessions, roles or members calls this: the next request asks the database again. */
  forget(isMeant: (token: string) => boolean = () => true): void {
    for (const token of [...this.remembered.keys()]) if (isMeant(token)) this.remembered.delete(token);
  }

  private remember(token: string, principal: Promise<Principal | null>): void {
    this.remembered.delete(token);
    this.remembered.set(token, { principal, until: Date.now() + REMEMBER_MS });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED_MOST && oldest !== undefined) this.remembered.delete(oldest);
    principal.catch(() => this.remembered.delete(token)); // the next request asks again
  }
}

function principalOf({ id, member_id, roles, trading, read_only }: SessionRow): Principal {
  return { memberId: member_id, sessionId: id, roles: new Set(roles), trading, readOnly: read_only };
}
