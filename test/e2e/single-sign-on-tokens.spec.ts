import { afterAll, beforeAll, expect, it } from 'vitest';
import { BrowserByHand } from '../support/browser-by-hand.js';
import { type Forgery, ForgingProvider } from '../support/forging-provider.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let provider: ForgingProvider;
let server: TestServer;
beforeAll(async () => {
  provider = await ForgingProvider.start();
  server = await startTestServer({ kind: 'real', members: [], identity: { oidc: provider.config() } });
}, START_MS);
afterAll(async () => {
  await server.stop();
  await provider.close();
});

async function signIn(forgery: Forgery): Promise<string> {
  provider.forgery = forgery;
  const browser = new BrowserByHand();
  const isEnd = (address: string) => /\/(ideas|sign-in\?problem=\w+)$/.test(address);
  const end = await browser.follow(`${server.url}/sign-in/sso?to=/ideas`, isEnd);
  return end.replace(server.url, '');
}

it('takes an ID token that the provider made for this sign-in', async () => {
  expect(await signIn({})).toBe('/ideas');
});

it.each<[string, Forgery]>([
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another client', { claims: { aud: 'somebody-else' } }],
  ['another sign-in', { claims: { nonce: 'x'.repeat(43) } }],
  ['no sign-in in particular', { claims: { nonce: undefined } }],
  ['another time', { claims: { iat: 1_000_000, exp: 1_000_060 } }],
  ['nobody', { claims: { sub: undefined } }],
  ['another key', { foreignKey: true }],
  ['no key', { unsigned: true }],
  ['a key that there is not', { header: { kid: 'none' } }],
])('takes no ID token of %s', async (_, forgery) => {
  expect(await signIn(forgery)).toBe('/sign-in?problem=SSO_FAILED');
});
