import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ownAccount } from '../support/account-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { firstAdministrator, passwordOf } from '../support/sign-in-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const PUBLIC = 'https://ideas.example';
const EVIL = 'https://evil.example';

interface Answer {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly body: { readonly data?: unknown; readonly errors?: readonly { extensions?: { code?: string } }[] };
}

/** As `fetch`, with headers that it does not let one set. */
function post(url: string, headers: Record<string, string>, query: string, variables = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = { 'content-type': 'application/json', ...headers };
    const sent = httpRequest(`${url}/graphql`, { method: 'POST', headers: all }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Answer['body'];
      resolve({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [], body });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables }));
  });
}

/** What becomes of a socket that a page of this origin opens. */
function open(url: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    socket.on('error', ({ message }) => resolve(message));
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
  });
}

const ME = '{ me { handle } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  ... on SignedIn { token } ... on SignInRefused { code } } }`;

describe('an exchange behind a proxy, that people reach by https', () => {
  let server: TestServer;
  const credentials = { email: 'root-of-all@example.org', password: passwordOf('root-of-all') };
  const signInBy = (headers: Record<string, string>) =>
    post(server.url, headers, SIGN_IN, { input: { ...credentials, idempotencyKey: newKey() } });

  beforeAll(async () => {
    const identity = { publicUrl: PUBLIC, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] };
    server = await startTestServer({ kind: 'real', members: [], identity });
    await firstAdministrator(server);
  }, START_MS);
  afterAll(() => server.stop());

  it('gives out a cookie that goes over https alone, and takes no other', async () => {
    const { cookies } = await signInBy({ origin: PUBLIC });
    expect(cookies).toEqual([
      expect.stringMatching(
        /^__Host-openfloor_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ]);
    const [pair = ''] = cookies[0]?.split(';') ?? [];
    const handle = async (cookie: string) => (await post(server.url, { cookie }, ME)).body.data;
    expect(await handle(pair)).toEqual({ me: { handle: 'root-of-all' } });
    expect(await handle(pair.replace('__Host-', ''))).toEqual({ me: null });
  });

  it('sees who asks as its proxies say it, and not what somebody else wrote there before', async () => {
    const addressBy = async (forwardedFor: string) => {
      await signInBy({ 'x-forwarded-for': forwardedFor, 'user-agent': forwardedFor });
      const rows = await server.database.query<{ address: string }[]>(
        'SELECT address FROM session WHERE agent = $1',
        [forwardedFor],
      );
      return rows[0]?.address;
    };
    expect(await addressBy('203.0.113.5')).toBe('203.0.113.5');
    expect(await addressBy('1.1.1.1, 203.0.113.6, 10.2.3.4')).toBe('203.0.113.6');
    expect(await addressBy('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it('answers its own page and programs, and refuses the pages of others, those at its own port too', async () => {
    expect((await post(server.url, { origin: PUBLIC }, ME)).status).toBe(200);
    expect((await post(server.url, {}, ME)).status).toBe(200);
    for (const origin of [EVIL, server.url, 'http://ideas.example', 'null']) {
      const { status, body } = await post(server.url, { origin }, ME);
      expect([origin, status, body.errors?.[0]?.extensions?.code]).toEqual([origin, 403, 'FORBIDDEN']);
    }
  });

  it('opens sockets for its own page and programs alone', async () => {
    expect(await open(server.url, { origin: PUBLIC })).toBe('open');
    expect(await open(server.url, {})).toBe('open');
    for (const origin of [EVIL, server.url]) expect(await open(server.url, { origin })).toContain('403');
  });
});

describe('an exchange without a public address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ members: ['ada'] });
  }, START_MS);
  afterAll(() => server.stop());

  it('goes by the host that the request names', async () => {
    const { host } = new URL(server.url);
    expect((await post(server.url, { origin: server.url }, ME)).status).toBe(200);
    expect((await post(server.url, { origin: 'http://rebound.example', host }, ME)).status).toBe(403);
    expect((await post(server.url, { origin: EVIL }, ME)).status).toBe(403);
  });

  it('carries nothing out for a page of another site', async () => {
    const ada = await server.signIn('ada');
    const headers = { origin: EVIL, authorization: `Bearer ${ada.token}` };
    const signOut = 'mutation { signOut(input: { idempotencyKey: "o" }) { signedOut } }';
    expect((await post(server.url, headers, signOut)).status).toBe(403);
    expect((await ownAccount(ada))?.handle).toBe('ada');
  });

  it('believes no X-Forwarded-For', async () => {
    const { body } = await post(server.url, { 'x-forwarded-for': '203.0.113.5' }, '{ demoMembers { id } }');
    expect(body.data).toEqual({ demoMembers: [] });
  });
});
