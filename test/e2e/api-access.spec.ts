import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { ApiAnswer } from '../support/api-client.js';
import { untilEnd } from '../support/api-floor.js';
import { codeOf } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const SIGN_IN = `mutation ($id: ID!, $key: String!) { demoSignIn(input: { memberId: $id, idempotencyKey: $key }) {
  ... on SignedIn { token viewer { handle canTrade roles status balance { cash } } }
  ... on SignInRefused { code message }
} }`;

const SIGN_OUT = JSON.stringify({
  query: 'mutation { signOut(input: { idempotencyKey: "out" }) { signedOut } }',
});

type SignInAnswer = { demoSignIn: { token?: string; code?: string } };

/** As `fetch`, with headers that it does not let one set. */
function postAs(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables = {},
): Promise<ApiAnswer<unknown>> {
  return new Promise((resolve, reject) => {
    const all = { 'content-type': 'application/json', ...headers };
    const sent = httpRequest(`${url}/graphql`, { method: 'POST', headers: all }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk;
      });
      response.on('end', () => resolve(JSON.parse(text) as ApiAnswer<unknown>));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables }));
  });
}

describe('a demo exchange at its own machine', () => {
  let server: TestServer;
  let adaId: string;

  beforeAll(async () => {
    server = await startTestServer({ members: ['ada'] });
    const { demoMembers } = await server.anonymous.read<{
      demoMembers: { id: string; handle: string; role: string }[];
    }>('{ demoMembers { id handle unit role } }');
    expect(demoMembers.map(({ handle, role }) => [handle, role])).toEqual([
      ['ada', 'TRADER'],
      ['operator', 'OPERATOR'],
      ['auditor', 'OPERATOR'],
    ]);
    adaId = demoMembers[0]?.id ?? '';
  }, START_MS);
  afterAll(() => server.stop());

  it('may be read by everybody', async () => {
    const { exchange, me } = await server.anonymous.read<{
      exchange: { demo: boolean; ideaCount: number };
      me: null;
    }>('{ exchange { name demo ideaCount } me { id } ideas { totalCount } }');
    expect([exchange, me]).toEqual([{ name: 'Test floor', demo: true, ideaCount: 1 }, null]);
  });

  it('gives the session as a cookie that scripts and other sites do not get, and takes it back', async () => {
    const response = await server.anonymous.post(
      JSON.stringify({ query: SIGN_IN, variables: { id: adaId, key: newKey() } }),
    );
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^openfloor_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const me = () => postAs(server.url, headers, '{ me { handle } }');
    expect(await me()).toEqual({ data: { me: { handle: 'ada' } } });
    const [gone] = (await server.anonymous.post(SIGN_OUT, headers)).headers.getSetCookie();
    expect(gone).toContain('openfloor_session=; Max-Age=0');
    expect(await me()).toEqual({ data: { me: null } });
  });

  it('keeps no token, only its digest', async () => {
    const { token } = (await server.anonymous.read<SignInAnswer>(SIGN_IN, { id: adaId, key: newKey() }))
      .demoSignIn;
    const rows: { token_hash: Buffer }[] = await server.database.query('SELECT token_hash FROM session');
    expect(rows.length).toBeGreaterThan(0);
    for (const { token_hash } of rows) expect(token_hash.toString('base64url')).not.toBe(token);
  });

  it('closes the sockets of a session that is signed out', async () => {
    const ada = await server.signIn('ada');
    const own = await ada.stream('subscription { myAccount { sequence } }');
    await own.next();
    const ended = untilEnd(own);
    await ada.read('mutation { signOut(input: { idempotencyKey: "out" }) { signedOut } }');
    await expect(ended).rejects.toMatchObject({ code: 4498 });
  });

  it.each([
    ['by another name of the machine', { host: 'rebound.example:4000' }],
    ['through a proxy', { 'x-forwarded-for': '203.0.113.5' }],
  ])('signs nobody in %s', async (_, headers) => {
    expect(await postAs(server.url, headers, '{ demoMembers { id } }')).toEqual({
      data: { demoMembers: [] },
    });
    const answer = await postAs(server.url, headers, SIGN_IN, { id: adaId, key: newKey() });
    expect(answer).toMatchObject({ data: { demoSignIn: { code: 'DEMO_ONLY' } } });
  });

  it.each([
    'garbage',
    Buffer.from('Member:999999').toString('base64url'),
    Buffer.from('Member:4294967297').toString('base64url'),
  ])('signs nobody in as %j', async (id) => {
    const { demoSignIn } = await server.anonymous.read<SignInAnswer>(SIGN_IN, { id, key: newKey() });
    expect(demoSignIn.code).toBe('UNKNOWN_MEMBER');
  });

  it('takes an unknown token for nobody', async () => {
    const headers = { authorization: `Bearer ${'x'.repeat(43)}` };
    expect(await postAs(server.url, headers, '{ me { id } }')).toEqual({ data: { me: null } });
  });

  it('lets no page of another site open a socket', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: 'https://evil.example',
    });
    await expect(new Promise((_, reject) => socket.on('error', reject))).rejects.toThrow('403');
  });

  it('needs a session for the stream of the own account', async () => {
    const stream = await server.anonymous.stream('subscription { myAccount { sequence } }');
    const { value } = await stream.next();
    expect(codeOf(value)).toBe('UNAUTHENTICATED');
  });
});

describe('a real exchange', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ kind: 'real' });
  }, START_MS);
  afterAll(() => server.stop());

  it('tells who is not signed in its name', async () => {
    const answer = await server.anonymous.read('{ exchange { name demo } me { id } demoMembers { id } }');
    expect(answer).toEqual({ exchange: { name: 'Test floor', demo: false }, me: null, demoMembers: [] });
  });

  it.each([
    '{ ideas { totalCount } }',
    '{ idea(id: "x") { id } }',
    '{ exchange { name ideaCount } }',
    'mutation { proposeIdea(input: { title: "a", summary: "", topic: "b", idempotencyKey: "c" }) { __typename } }',
  ])('tells nothing by %s', async (query) => {
    expect(codeOf(await server.anonymous.ask(query))).toBe('UNAUTHENTICATED');
  });

  it('streams nothing', async () => {
    const stream = await server.anonymous.stream('subscription { prices { toSequence } }');
    const { value } = await stream.next();
    expect(codeOf(value)).toBe('UNAUTHENTICATED');
  });

  it('has no sign-in by name', async () => {
    const id = Buffer.from('Member:1').toString('base64url');
    const { demoSignIn } = await server.anonymous.read<SignInAnswer>(SIGN_IN, { id, key: newKey() });
    expect(demoSignIn.code).toBe('DEMO_ONLY');
  });
});
