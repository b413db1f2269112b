import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { enter, newcomer, preview } from '../support/sign-in-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

describe('a real exchange that starts for the first time', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ kind: 'real', members: [] });
  }, START_MS);
  afterAll(() => server.stop());

  it('can be entered by nothing but the link that the start printed', async () => {
    expect(server.setupLink()).toMatch(new RegExp(`^${server.url}/welcome/[\\w-]{43}$`));
    expect(
      await server.anonymous.read(
        '{ signInOptions { demo password mail singleSignOn { label } } demoMembers { id } }',
      ),
    ).toEqual({
      signInOptions: { demo: false, password: true, mail: false, singleSignOn: null },
      demoMembers: [],
    });
    expect(await preview(server.anonymous, server.setupLink() ?? '')).toEqual({
      kind: 'SETUP',
      name: null,
      email: null,
      unit: 'Administration',
      roles: ['ADMINISTRATOR'],
      trading: false,
      suggestedHandle: expect.stringMatching(/^[A-Z][a-z]+ [A-Z][a-z]+$/),
    });
  });

  it('prints another link with each start as long as nobody used it, and the old one is void', async () => {
    const old = server.setupLink() ?? '';
    await server.restart();
    expect(server.setupLink()).not.toBe(old);
    expect(await preview(server.anonymous, old)).toBeNull();
    expect(await enter(server.anonymous, 'acceptInvitation', newcomer('late', old))).toMatchObject({
      code: 'LINK_NOT_VALID',
    });
  });

  it.each([
    [{ password: 'password1234' }, 'PASSWORD_TOO_COMMON'],
    [{ password: 'short' }, 'PASSWORD_TOO_SHORT'],
    [{ password: 'first@example.org' }, 'PASSWORD_LIKE_YOU'],
    [{ handle: 'ab' }, 'HANDLE_NOT_ALLOWED'],
    [{ handle: 'Operator' }, 'HANDLE_TAKEN'],
    [{ name: ' ' }, 'NAME_EMPTY'],
    [{ email: 'first' }, 'EMAIL_NOT_VALID'],
    [{ idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID'],
    [{ token: 'x'.repeat(43) }, 'LINK_NOT_VALID'],
  ])('refuses %j as %s, and the link still works', async (wrong, code) => {
    const link = server.setupLink() ?? '';
    expect(
      await enter(server.anonymous, 'acceptInvitation', { ...newcomer('first', link), ...wrong }),
    ).toMatchObject({ code });
    expect(await preview(server.anonymous, link)).not.toBeNull();
  });

  it('makes its administrator of who opens it, once, without a trading account', async () => {
    const link = server.setupLink() ?? '';
    const input = { ...newcomer('first', link), idempotencyKey: newKey() };
    const answer = await enter(server.anonymous, 'acceptInvitation', input);
    expect(answer.viewer).toEqual({
      handle: 'first',
      unit: 'Administration',
      canTrade: false,
      roles: ['ADMINISTRATOR'],
      status: 'ACTIVE',
    });
    expect(await preview(server.anonymous, link)).toBeNull();
    expect(await enter(server.anonymous, 'acceptInvitation', newcomer('second', link))).toMatchObject({
      code: 'LINK_NOT_VALID',
    });
    const audit = await server.database.query(
      "SELECT act, subject, actor_id = (SELECT id FROM member WHERE handle = 'first') AS own FROM audit",
    );
    expect(audit).toEqual([{ act: 'EXCHANGE_SET_UP', subject: 'Exchange', own: true }]);
    await server.restart();
    expect(server.setupLink()).toBeNull();
    // The answer was lost: the same request gives the same session, also after a restart.
    expect(await enter(server.anonymous, 'acceptInvitation', input)).toEqual(answer);
    expect(
      await enter(server.anonymous, 'acceptInvitation', { ...input, password: 'another one of mine' }),
    ).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await enter(server.anonymous, 'acceptInvitation', { ...input, name: 'Other' })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });
});
