import { afterEach, describe, expect, it } from 'vitest';
import { BrowserByHand } from '../support/browser-by-hand.js';
import { TestIdentityProvider } from '../support/identity-provider.js';
import { startTestServer, type TestServer } from '../support/server.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serverOf(provider: TestIdentityProvider, issuer = provider.issuer): Promise<TestServer> {
  ends.push(() => provider.close());
  const server = await startTestServer({ kind: 'real', identity: { oidc: provider.config({ issuer }) } });
  ends.push(() => server.stop());
  return server;
}

const begin = async (server: TestServer): Promise<string> =>
  (await new BrowserByHand().step(`${server.url}/sign-in/sso?to=/`)).replace(server.url, '');

describe('a provider that is away', () => {
  it('keeps nobody from starting, and is asked again when it is back', async () => {
    const provider = await TestIdentityProvider.reserve();
    const gone = (_: unknown, response: { writeHead(status: number): { end(): void } }) =>
      response.writeHead(503).end();
    const stop = provider.answer(gone);
    const server = await serverOf(provider);
    expect(await begin(server)).toBe('/sign-in?problem=SSO_UNAVAILABLE');
    stop();
    await provider.open(`${server.url}/sign-in/sso/callback`);
    expect(await begin(server)).toMatch(new RegExp(`^${provider.issuer}/auth\\?`));
  });
});

describe('a provider that says it is another one', () => {
  it('is not believed', async () => {
    const provider = await TestIdentityProvider.reserve();
    const server = await serverOf(provider, provider.issuer.replace('localhost', '127.0.0.1'));
    await provider.open(`${server.url}/sign-in/sso/callback`);
    expect(await begin(server)).toBe('/sign-in?problem=SSO_UNAVAILABLE');
  });
});

describe('an exchange without single sign-on', () => {
  it('says so to who tries', async () => {
    const server = await startTestServer();
    ends.push(() => server.stop());
    expect(await begin(server)).toBe('/sign-in?problem=SSO_UNAVAILABLE');
  });
});
