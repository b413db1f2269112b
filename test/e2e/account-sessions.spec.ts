import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountMutation, changeAccount, ownAccount } from '../support/account-api.js';
import type { ApiClient } from '../support/api-client.js';
import { untilEnd } from '../support/api-floor.js';
import { codeOf } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const TOKEN = { name: 'my bot', readOnly: false, days: 30 };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea', 'cem', 'dan', 'eve', 'fay'] });
}, START_MS);
afterAll(() => server.stop());

const tokenFor = async (owner: ApiClient, more: Partial<typeof TOKEN> = {}): Promise<ApiClient> =>
  server.client((await changeAccount(owner, 'createAccessToken', { ...TOKEN, ...more })).token ?? null);

/** Resolves with the code with which its socket is closed. */
async function socketOf(client: ApiClient): Promise<() => Promise<unknown>> {
  const stream = await client.stream('subscription { myAccount { sequence } }');
  await stream.next();
  // What it is told meanwhile, also that there is nothing to tell, does not end it.
  const ended = untilEnd(stream).then(
    () => 'still open',
    (event: { code?: number }) => event.code,
  );
  return () => ended;
}

describe('the sessions of a member', () => {
  it('are listed, the one in use among them, and ended one by one, with their sockets', async () => {
    const [here, there] = [await server.signIn('ada'), await server.signIn('ada')];
    const closed = await socketOf(there);
    const sessions = (await ownAccount(here))?.sessions ?? [];
    expect(sessions.map(({ method }) => method)).toEqual(['DEMO', 'DEMO']);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const sessionId = sessions.find(({ current }) => !current)?.id;
    const { viewer } = await changeAccount(here, 'revokeSession', { sessionId });
    expect(viewer?.sessions.map(({ current }) => current)).toEqual([true]);
    expect(await closed()).toBe(4498);
    expect(await ownAccount(there)).toBeNull();
    expect((await changeAccount(here, 'revokeSession', { sessionId })).code).toBe('UNKNOWN_SESSION');
  });

  it('are ended all but the one in use, which access tokens survive', async () => {
    const [here, there] = [await server.signIn('bea'), await server.signIn('bea')];
    const bot = await tokenFor(here);
    const { viewer } = await changeAccount(here, 'revokeOtherSessions');
    expect(viewer).toMatchObject({ sessions: [{ current: true }], accessTokens: [{ name: 'my bot' }] });
    expect(await ownAccount(there)).toBeNull();
    expect((await ownAccount(bot))?.handle).toBe('bea');
  });

  it('of others cannot be ended', async () => {
    const [cem, dan] = [await server.signIn('cem'), await server.signIn('dan')];
    const sessionId = (await ownAccount(dan))?.sessions[0]?.id;
    expect((await changeAccount(cem, 'revokeSession', { sessionId })).code).toBe('UNKNOWN_SESSION');
    expect((await ownAccount(dan))?.handle).toBe('dan');
  });
});

describe('an access token', () => {
  it('is shown once, and again only for the same key, also after a restart', async () => {
    const cem = await server.signIn('cem');
    const input = { ...TOKEN, idempotencyKey: newKey() };
    const first = await changeAccount(cem, 'createAccessToken', input);
    expect(first.token).toMatch(/^openfloor_[\w-]{43}$/);
    await server.restart();
    expect((await changeAccount(cem, 'createAccessToken', input)).token).toBe(first.token);
    expect((await ownAccount(cem))?.accessTokens).toHaveLength(1);
    const other = await changeAccount(cem, 'createAccessToken', { ...input, name: 'another' });
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT');
    const bot = server.client(first.token ?? null);
    expect((await ownAccount(bot))?.handle).toBe('cem');
    expect((await ownAccount(bot))?.sessions.some(({ method }) => method === 'TOKEN')).toBe(false);
  });

  it('is taken back with its sockets', async () => {
    const dan = await server.signIn('dan');
    const { token, accessToken } = await changeAccount(dan, 'createAccessToken', TOKEN);
    const bot = server.client(token ?? null);
    const closed = await socketOf(bot);
    await changeAccount(dan, 'revokeSession', { sessionId: accessToken?.id });
    expect(await closed()).toBe(4498);
    expect(await ownAccount(bot)).toBeNull();
  });

  it('that may only read changes nothing', async () => {
    const eve = await server.signIn('eve');
    const reader = await tokenFor(eve, { readOnly: true });
    expect((await ownAccount(reader))?.handle).toBe('eve');
    const cancel = 'mutation { cancelAllOrders(input: { idempotencyKey: "c" }) { __typename } }';
    expect(codeOf(await reader.ask(cancel))).toBe('FORBIDDEN');
    const input = { ...TOKEN, idempotencyKey: newKey() };
    expect(codeOf(await reader.ask(accountMutation('createAccessToken'), { input }))).toBe('FORBIDDEN');
  });

  it.each([
    ['createAccessToken', TOKEN],
    ['changePassword', { current: 'a', password: 'b' }],
    ['changeProfile', { name: 'Eve' }],
    ['sendVerification', {}],
    ['revokeOtherSessions', {}],
    ['revokeSession', { sessionId: 'x' }],
  ] as const)('may not %s', async (mutation, input) => {
    const bot = await tokenFor(await server.signIn('eve'));
    expect((await changeAccount(bot, mutation, input)).code).toBe('SESSION_NEEDED');
  });

  it.each([
    [{ name: ' ' }, 'TOKEN_NAME_EMPTY'],
    [{ name: 'x'.repeat(61) }, 'TOKEN_NAME_TOO_LONG'],
    [{ name: 'two\nlines' }, 'TEXT_NOT_ALLOWED'],
    [{ days: 0 }, 'TOKEN_DAYS_OUT_OF_RANGE'],
    [{ days: 366 }, 'TOKEN_DAYS_OUT_OF_RANGE'],
  ])('is not made of %j', async (more, code) => {
    const eve = await server.signIn('eve');
    expect((await changeAccount(eve, 'createAccessToken', { ...TOKEN, ...more })).code).toBe(code);
  });

  it('is one of twenty at most, also when they are made at once', async () => {
    const fay = await server.signIn('fay');
    const made = await Promise.all(
      Array.from({ length: 24 }, () => changeAccount(fay, 'createAccessToken', TOKEN)),
    );
    expect(made.filter(({ token }) => token !== undefined)).toHaveLength(20);
    expect(new Set(made.map(({ code }) => code))).toEqual(new Set([undefined, 'TOKENS_TOO_MANY']));
  });
});
