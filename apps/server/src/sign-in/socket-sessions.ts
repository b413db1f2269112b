import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { SeenSessions } from './seen-sessions.js';
import { Sessions } from './sessions.js';
import { within } from './within.js';

const LOOK_MS = 2_000;
/** A connection that hangs does not keep the next look from its work. */
const DEADLINE_MS = 10_000;

/** `ended`: there is no such session any more. `changed`: it allows something else than when the socket was opened. */
export type SocketEnd = 'ended' | 'changed';

interface Followed {
  readonly token: string;
  readonly principal: Principal;
  readonly end: (why: SocketEnd) => void;
}

/**
 * Looks after the sessions of open sockets: every two seconds all of them in one statement, and at once when something
 * was changed here. While the database is away, sockets stay, and are looked at when it is back.
 */
@Injectable()
export class SocketSessions implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('SocketSessions');
  private readonly followed = new Set<Followed>();
  private readonly stops: (() => void)[] = [];
  private looking = false;
  private asked = false;
  private away = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly seen: SeenSessions,
  ) {}

  onModuleInit(): void {
    const timer = setInterval(() => this.look(), LOOK_MS);
    this.stops.push(
      () => clearInterval(timer),
      this.sessions.listen({ onChanged: () => this.look(), onClosed: (token) => this.close(token) }),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Calls `end` once, when the socket has to go. Returns the way to stop it, for when it went by itself. */
  follow(session: { token: string; principal: Principal }, end: (why: SocketEnd) => void): () => void {
    const followed = { ...session, end };
    this.followed.add(followed);
    return () => this.followed.delete(followed);
  }

  private close(token: string): void {
    for (const followed of this.followed) if (followed.token === token) this.end(followed, 'ended');
  }

  /** One look at a time; what is asked for meanwhile comes after it, because it may be about something newer. */
  private look(): void {
    this.asked = true;
    if (this.looking) return;
    this.looking = true;
    void this.lookWhileAsked().finally(() => {
      this.looking = false;
    });
  }

  private async lookWhileAsked(): Promise<void> {
    while (this.asked) {
      this.asked = false;
      const all = [...this.followed];
      if (all.length === 0) continue;
      try {
        const tokens = new Set(all.map(({ token }) => token));
        this.judge(all, await within(this.sessions.findAll([...tokens]), DEADLINE_MS));
        this.away = false;
      } catch (error) {
        if (!this.away) this.logger.warn(`The sessions of sockets could not be looked up: ${String(error)}`);
        this.away = true;
      }
    }
  }

  private judge(all: readonly Followed[], now: ReadonlyMap<string, Principal>): void {
    for (const followed of all) {
      const { token, principal } = followed;
      const current = now.get(token);
      if (current !== undefined) this.seen.note(current.sessionId);
      if (current !== undefined && isSame(current, principal)) continue;
      this.end(followed, current === undefined ? 'ended' : 'changed');
    }
  }

  private end(followed: Followed, why: SocketEnd): void {
    if (this.followed.delete(followed)) followed.end(why);
  }
}

function isSame(a: Principal, b: Principal): boolean {
  const roles = a.roles.size === b.roles.size && [...a.roles].every((role) => b.roles.has(role));
  return roles && a.memberId === b.memberId && a.trading === b.trading && a.readOnly === b.readOnly;
}
