import type { SessionMethod } from '../database/entities/session.js';
import type { Role } from './roles.js';

/** Who asks, as found out once per request or subscription; features never look at cookies or headers. */
export interface Principal {
  readonly memberId: number;
  /** Of the sign-in or access token, as `session.id`. */
  readonly sessionId: string;
  /** How the session came about. */
  readonly method: SessionMethod;
  readonly roles: ReadonlySet<Role>;
  /** Has a trading account. */
  readonly trading: boolean;
  /** An access token that may only read: mutations are refused. */
  readonly readOnly: boolean;
}

/** Where a request comes from, for the record of privileged acts and the list of sessions. */
export interface Origin {
  /** IP address; of the browser where a trusted proxy passed the request on. */
  readonly address: string;
  /** The User-Agent header, at most 200 characters. */
  readonly agent: string;
}

/** What every resolver gets, over HTTP and WebSocket alike. */
export interface RequestContext {
  /** null: nobody is signed in. A sign-in sets it, so that what it answers about the member can be read. */
  principal: Principal | null;
  /** The session token that came with it. */
  readonly token: string | null;
  readonly origin: Origin;
  /** It comes from this machine, to a server that only this machine reaches. */
  readonly fromThisMachine: boolean;
  /** Of a message that is worked out once for many members: the markets of which it tells figures, as they are met. */
  readonly shownToAll?: Set<number>;
  /** Gives the browser a session's token, or takes it away. Does nothing over a WebSocket. */
  setSessionCookie(token: string | null): void;
}
