import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { unavailable } from '../access/access-errors.js';
import type { Origin, Principal } from '../access/principal.js';
import type { Role } from '../access/roles.js';
import { Session, type SessionMethod } from '../database/entities/session.js';
import { InjectExchange } from '../exchange/tokens.js';
import { PrivacyPolicies } from '../privacy/privacy-policies.js';
import { PrincipalMemory } from './principal-memory.js';
import { SeenSessions } from './seen-sessions.js';

const DAY_SECONDS = 24 * 3600;
const NO_ROLES: ReadonlySet<Role> = new Set();

export interface NewSession {
  readonly memberId: number;
  readonly method: SessionMethod;
  readonly origin: Origin;
  /** Of an access token: what its member calls it, and whether it may only read. */
  readonly name?: string;
  readonly readOnly?: boolean;
  /** As long as the privacy policy says, unless said otherwise. */
  readonly seconds?: number;
  /** The token to be, where it has to come out the same when asked for twice; a random one unless said otherwise. */
  readonly token?: string;
}

/** Hears of what was changed by this process. */
export interface SessionListener {
  /** This session was signed out. */
  onClosed(token: string): void;
  /** Sessions, roles or members are not what they were. */
  onChanged(): void;
}

interface SessionRow {
  token_hash: Buffer;
  id: string;
  method: SessionMethod;
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
  private readonly logger = new Logger('Sessions');
  private readonly listeners = new Set<SessionListener>();
  private readonly memory = new PrincipalMemory({
    read: async (token) => (await this.findAll([token])).get(token) ?? null,
    now: () => performance.now(),
  });

  constructor(
    private readonly database: DataSource,
    @InjectExchange() private readonly exchange: Exchange,
    private readonly seen: SeenSessions,
    private readonly privacy: PrivacyPolicies,
  ) {}

  /** How long a sign-in lasts. */
  get seconds(): number {
    return this.privacy.current.sessionDays * DAY_SECONDS;
  }

  /** In the caller's transaction where there is one. Returns the new session's token. */
  async open(session: NewSession, manager?: EntityManager): Promise<string> {
    const { memberId, method, origin, name, readOnly, seconds, token } = session;
    const secret = token ?? newToken();
    const expiresAt = new Date(Date.now() + (seconds ?? this.seconds) * 1000);
    const sessions = (manager ?? this.database.manager).getRepository(Session);
    const row = { memberId, method, name: name ?? null, readOnly: readOnly ?? false, ...origin, expiresAt };
    await sessions.insert({ tokenHash: tokenDigest(secret), ...row });
    return secret;
  }

  /**
   * Whose session it is; null for one that has ended or never was. Believed for 2 seconds, for 5 where the database
   * is away.
   * @throws UNAVAILABLE when the database is away for longer
   */
  async find(token: string): Promise<Principal | null> {
    const principal = await this.memory.find(token).catch((error: unknown) => {
      this.logger.warn(`A session could not be looked up: ${String(error)}`);
      throw unavailable();
    });
    if (principal !== null) this.seen.note(principal.sessionId);
    return principal === null ? null : this.inOffice(principal);
  }

  /** As they are in the database now, in one statement: those that have ended are left out. */
  async findAll(tokens: readonly string[]): Promise<Map<string, Principal>> {
    const byDigest = new Map(tokens.map((token) => [tokenDigest(token).toString('hex'), token]));
    const rows: SessionRow[] = await this.database.query(
      `SELECT s.token_hash, s.id, s.method, s.member_id, s.read_only, m.trading, m.roles
       FROM session s JOIN member m ON m.id = s.member_id WHERE s.token_hash = ANY($1) AND s.expires_at > now()`,
      [tokens.map(tokenDigest)],
    );
    const found = new Map<string, Principal>();
    for (const row of rows) {
      const principal = this.inOffice(principalOf(row));
      if (principal !== null) found.set(byDigest.get(row.token_hash.toString('hex')) ?? '', principal);
    }
    return found;
  }

  /**
   * Ends every session of a member, access tokens included, in the caller's transaction. Call `forget` once that is
   * committed.
   */
  async endAll({ memberId }: { memberId: number }, manager: EntityManager): Promise<void> {
    await manager.getRepository(Session).delete({ memberId });
  }

  async close(token: string): Promise<void> {
    await this.database.getRepository(Session).delete({ tokenHash: tokenDigest(token) });
    this.memory.forget((known) => known === token);
    for (const { onClosed } of this.listeners) onClosed(token);
  }

  /**
   * Whoever changed sessions, roles or members calls this: the next request asks the database again. Open sockets are
   * looked at anew, but not for the tokens that somebody names, because these are new ones.
   */
  forget(isMeant?: (token: string) => boolean): void {
    this.memory.forget(isMeant);
    if (isMeant === undefined) for (const { onChanged } of this.listeners) onChanged();
  }

  /** Returns the way to stop it. */
  listen(listener: SessionListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Who has left has no sessions, and who is stopped no roles; the exchange knows it first. */
  private inOffice(principal: Principal): Principal | null {
    const status = this.exchange.view.member(principal.memberId)?.status;
    if (status === 'left') return null;
    return status === 'suspended' && principal.roles.size > 0 ? { ...principal, roles: NO_ROLES } : principal;
  }
}

function principalOf({ id, method, member_id, roles, trading, read_only }: SessionRow): Principal {
  const what = { memberId: member_id, sessionId: id, method };
  return { ...what, roles: new Set(roles), trading, readOnly: read_only };
}
