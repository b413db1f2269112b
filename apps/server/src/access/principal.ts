export type Role = 'trader' | 'officer';

/** Who asks, as found out once per request or subscription; features never look at cookies or headers. */
export interface Principal {
  readonly memberId: number;
  readonly roles: ReadonlySet<Role>;
}

/** What every resolver gets, over HTTP and WebSocket alike. */
export interface RequestContext {
  /** null: nobody is signed in. */
  readonly principal: Principal | null;
  /** The session token that came with it. */
  readonly token: string | null;
  /** It comes from this machine, to a server that only this machine reaches. */
  readonly fromThisMachine: boolean;
  /** Gives the browser a session's token, or takes it away. Does nothing over a WebSocket. */
  setSessionCookie(token: string | null): void;
  /** Ends a socket that is read too slowly. Does nothing over HTTP. */
  disconnectSlowReader(): void;
}
