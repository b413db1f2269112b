import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { DataSource } from 'typeorm';
import { newToken, tokenDigest } from '../sign-in/sessions.js';
import { SsoProblem } from './sso-problem.js';

/** For the person to sign in at the provider. */
const FLOW_SECONDS = 600;
/** Until then who comes too late is told so. */
const KEEP_SECONDS = 3_600;
/** Under way at once: more is no people. */
const MOST_FLOWS = 10_000;

/** What has to come back, and what proves to the provider that it is us again. */
export interface FlowSecrets {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
}

export interface BegunFlow extends FlowSecrets {
  /** For a cookie: the flow is finished in the browser that it was begun in. */
  readonly browser: string;
}

interface FlowRow {
  nonce: string;
  verifier: string;
  return_to: string;
  in_time: boolean;
}

/** Single sign-ons under way: each is finished once, in time, and by the browser that began it. */
@Injectable()
export class SignInFlows {
  constructor(private readonly database: DataSource) {}

  /** @throws SsoProblem when there are too many */
  async begin(returnTo: string): Promise<BegunFlow> {
    const flow = {
      ...{ state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() },
      browser: newToken(),
    };
    await this.database.query('DELETE FROM oidc_flow WHERE expires_at < now() - make_interval(secs => $1)', [
      KEEP_SECONDS,
    ]);
    const begun: unknown[] = await this.database.query(
      `INSERT INTO oidc_flow (state_hash, browser_hash, nonce, verifier, return_to, expires_at)
       SELECT $1, $2, $3, $4, $5, now() + make_interval(secs => $6)
       WHERE (SELECT count(*) FROM oidc_flow) < $7 RETURNING 1`,
      [
        ...[tokenDigest(flow.state), tokenDigest(flow.browser), flow.nonce, flow.verifier, returnTo],
        ...[FLOW_SECONDS, MOST_FLOWS],
      ],
    );
    if (begun.length === 0) throw new SsoProblem('SSO_UNAVAILABLE', 'too many sign-ins are under way');
    return flow;
  }

  /**
   * Ends the flow, whatever becomes of it: a code that comes a second time meets none.
   * @throws SsoProblem when there is no such flow of this browser, or no more
   */
  async take({
    state,
    browser,
  }: {
    state: string;
    browser: string;
  }): Promise<FlowSecrets & { returnTo: string }> {
    const [rows]: [FlowRow[], number] = await this.database.query(
      `DELETE FROM oidc_flow WHERE state_hash = $1 AND browser_hash = $2
       RETURNING nonce, verifier, return_to, expires_at > now() AS in_time`,
      [tokenDigest(state), tokenDigest(browser)],
    );
    const [row] = rows;
    if (row === undefined) throw new SsoProblem('SSO_FAILED', 'this browser has begun no such sign-in');
    if (!row.in_time) throw new SsoProblem('SSO_EXPIRED', 'the sign-in took too long');
    return { state, nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to };
  }
}
