import type { OidcConfig } from '../../apps/server/src/config/identity-config.js';
import type { ApiClient } from './api-client.js';
import { BrowserByHand } from './browser-by-hand.js';
import { type Account, TestIdentityProvider } from './identity-provider.js';
import { startTestServer, type TestServer } from './server.js';

const CALLBACK = '/sign-in/sso/callback';
export const SESSION_COOKIE = 'openfloor_session';

export interface Me {
  readonly handle: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly canTrade: boolean;
  readonly name: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/** A real exchange beside a provider of identities. */
export class SsoFloor {
  private constructor(
    readonly server: TestServer,
    readonly provider: TestIdentityProvider,
  ) {}

  static async start(oidc: Partial<OidcConfig> = {}): Promise<SsoFloor> {
    const provider = await TestIdentityProvider.reserve();
    const identity = { oidc: provider.config(oidc) };
    const server = await startTestServer({ kind: 'real', members: ['ada', 'bea'], identity });
    await provider.open(server.url + CALLBACK);
    return new SsoFloor(server, provider);
  }

  /** Who is at the provider now, and signs in next. */
  comes(subject: string, account: Account): void {
    this.provider.accounts.set(subject, account);
    this.provider.person = subject;
  }

  /** Up to the address that the provider sends the browser back to. */
  leave(browser: BrowserByHand, to = '/ideas'): Promise<string> {
    const begin = `${this.server.url}/sign-in/sso?to=${encodeURIComponent(to)}`;
    return browser.follow(begin, (address) => address.startsWith(this.server.url + CALLBACK));
  }

  /** All of the way. Where it ends, without the server's own address. */
  async signIn(browser: BrowserByHand, to = '/ideas'): Promise<string> {
    return this.comeBack(browser, await this.leave(browser, to));
  }

  async comeBack(browser: BrowserByHand, address: string): Promise<string> {
    return (await browser.step(address)).replace(this.server.url, '');
  }

  /** By the session that the browser has. */
  client(browser: BrowserByHand): ApiClient {
    return this.server.client(browser.cookie(this.server.url, SESSION_COOKIE));
  }

  async me(browser: BrowserByHand): Promise<Me | null> {
    const query = '{ me { handle unit roles canTrade name email emailVerified } }';
    return (await this.client(browser).read<{ me: Me | null }>(query)).me;
  }

  /** Signs somebody in in a new browser. */
  async arrive(subject: string, account: Account): Promise<BrowserByHand> {
    this.comes(subject, account);
    const browser = new BrowserByHand();
    const end = await this.signIn(browser);
    if (end !== '/ideas') throw new Error(`the sign-in ended at ${end}`);
    return browser;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.provider.close();
  }
}
