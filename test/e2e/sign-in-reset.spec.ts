import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { linkIn, type MailSink, startMailSink } from '../support/mail-sink.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { enter, firstAdministrator, newMember, passwordOf, tokenIn } from '../support/sign-in-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NEW_PASSWORD = 'another walk on the floor';

describe('who forgot the password', () => {
  let sink: MailSink;
  let server: TestServer;
  let administrator: ApiClient;

  beforeAll(async () => {
    sink = await startMailSink();
    const identity = { mail: { url: sink.url, from: 'floor@example.org' } };
    server = await startTestServer({ kind: 'real', members: [], identity });
    administrator = await firstAdministrator(server);
    for (const handle of ['ada', 'bea'])
      await newMember(server, administrator, { handle, email: `${handle}@example.org` });
    await newMember(server, administrator, { handle: 'cyd' }); // whose address nobody has verified
    for (const handle of ['root-of-all', 'ada', 'bea', 'cyd']) await sink.next(`${handle}@example.org`);
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    await sink.close();
  });

  const request = (email: string, idempotencyKey = newKey()) =>
    server.anonymous.read(
      'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { requested } }',
      { input: { email, idempotencyKey } },
    );
  const REQUESTED = { requestPasswordReset: { requested: true } };
  const signIn = (handle: string, password: string) =>
    enter(server.anonymous, 'signIn', { email: `${handle}@example.org`, password });
  const idOf = async (handle: string): Promise<string> => {
    const [{ id }] = await server.database.query('SELECT id FROM member WHERE handle = $1', [handle]);
    return Buffer.from(`Member:${id}`).toString('base64url');
  };
  const makeResetLink = async (input: Record<string, unknown>) =>
    (
      await administrator.read<{ makeResetLink: { link?: string; expiresAt?: string; code?: string } }>(
        `mutation ($input: MakeResetLinkInput!) { makeResetLink(input: $input) {
           ... on LinkMade { link expiresAt } ... on CommandRejected { code }
         } }`,
        { input: { idempotencyKey: newKey(), ...input } },
      )
    ).makeResetLink;

  it('gets a link by e-mail, sets another one, and whoever was signed in is so no more', async () => {
    const { token: old } = await signIn('ada', passwordOf('ada'));
    const elsewhere = server.client(old ?? '');
    expect(await elsewhere.read('{ me { handle } }')).toEqual({ me: { handle: 'ada' } });
    expect(await request('ADA@example.org')).toEqual(REQUESTED);
    const mail = await sink.next('ada@example.org');
    expect(mail.subject).toBe('A new password for Test floor');
    const link = linkIn(mail);
    expect(link).toMatch(new RegExp(`^${server.url}/reset/[\\w-]{43}$`));
    expect(
      await server.anonymous.read('query ($t: String!) { link(token: $t) { kind email suggestedHandle } }', {
        t: tokenIn(link),
      }),
    ).toEqual({ link: { kind: 'RESET', email: 'ada@example.org', suggestedHandle: null } });
    const input = { token: tokenIn(link), password: NEW_PASSWORD, idempotencyKey: newKey() };
    const reset = await enter(server.anonymous, 'resetPassword', input);
    expect(reset.viewer).toMatchObject({ handle: 'ada' });
    expect(await elsewhere.read('{ me { handle } }')).toEqual({ me: null });
    expect(await server.client(reset.token ?? '').read('{ me { handle } }')).toEqual({
      me: { handle: 'ada' },
    });
    expect(await enter(server.anonymous, 'resetPassword', input)).toEqual(reset);
    expect(
      await enter(server.anonymous, 'resetPassword', { ...input, idempotencyKey: newKey() }),
    ).toMatchObject({ code: 'LINK_NOT_VALID' });
    expect(await signIn('ada', passwordOf('ada'))).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await signIn('ada', NEW_PASSWORD)).toHaveProperty('token');
  });

  it('is answered alike whether the address is known, verified, or neither', async () => {
    const before = sink.mails.length;
    for (const email of ['nobody@example.org', 'cyd@example.org', '', 'a\0b'])
      expect(await request(email)).toEqual(REQUESTED);
    // What comes after the others is sent after them.
    expect(await request('bea@example.org')).toEqual(REQUESTED);
    await sink.next('bea@example.org');
    expect(sink.mails.slice(before).map(({ to }) => to)).toEqual([['bea@example.org']]);
  });

  it('gets one e-mail for one key', async () => {
    const before = sink.mails.length;
    for (let n = 0; n < 3; n++) expect(await request('bea@example.org', 'one')).toEqual(REQUESTED);
    await sink.next('bea@example.org');
    await request('bea@example.org', 'two');
    await sink.next('bea@example.org');
    expect(sink.mails).toHaveLength(before + 2);
  });

  it('can have a link from an administrator, is told of it, and so is the record', async () => {
    const input = { memberId: await idOf('cyd'), reason: 'Asked me on the phone', idempotencyKey: newKey() };
    const made = await makeResetLink(input);
    expect(made.link).toMatch(new RegExp(`^${server.url}/reset/[\\w-]{43}$`));
    expect(await makeResetLink(input)).toEqual(made);
    const [audit] = await server.database.query(
      "SELECT subject, reason FROM audit JOIN audit_words USING (seq) WHERE act = 'MAKE_RESET_LINK'",
    );
    const id = Buffer.from(input.memberId, 'base64url').toString();
    expect(audit).toEqual({ subject: id, reason: 'Asked me on the phone' });
    const answer = await enter(server.anonymous, 'resetPassword', {
      token: tokenIn(made.link ?? ''),
      password: NEW_PASSWORD,
    });
    expect(answer.viewer).toMatchObject({ handle: 'cyd' });
    const notices = await server.database.query('SELECT kind FROM notice');
    expect(notices).toEqual([{ kind: 'RESET_LINK' }]);
  });

  it('may have several links, and all are void once one is used', async () => {
    const memberId = await idOf('bea');
    const links = [await makeResetLink({ memberId }), await makeResetLink({ memberId })];
    const [first, second] = links.map(({ link }) => tokenIn(link ?? ''));
    const use = (token: string | undefined) =>
      enter(server.anonymous, 'resetPassword', { token, password: NEW_PASSWORD });
    expect(await use(second)).toHaveProperty('token');
    expect(await use(first)).toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('has an hour', async () => {
    const { link = '', expiresAt = '' } = await makeResetLink({ memberId: await idOf('bea') });
    const [row] = await server.database.query(
      'SELECT expires_at - created_at AS life FROM one_time_link WHERE expires_at = $1',
      [expiresAt],
    );
    expect(Math.round((row.life.hours ?? 0) * 60 + (row.life.minutes ?? 0))).toBeLessThanOrEqual(60);
    await server.database.query("UPDATE one_time_link SET expires_at = now() - interval '1 second'");
    expect(
      await enter(server.anonymous, 'resetPassword', { token: tokenIn(link), password: NEW_PASSWORD }),
    ).toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it.each([
    ['bea', 'PASSWORD_TOO_SHORT'],
    ['bea@example.org', 'PASSWORD_LIKE_YOU'],
  ])('cannot take %j', async (password, code) => {
    const { link = '' } = await makeResetLink({ memberId: await idOf('bea') });
    expect(await enter(server.anonymous, 'resetPassword', { token: tokenIn(link), password })).toMatchObject({
      code,
    });
    expect(
      await enter(server.anonymous, 'resetPassword', { token: tokenIn(link), password: NEW_PASSWORD }),
    ).toHaveProperty('token');
  });

  it('gets none after leaving, and none who signs in another way', async () => {
    const memberId = await idOf('bea');
    const { link = '' } = await makeResetLink({ memberId });
    await administrator.read(
      'mutation { retireMember(input: { handle: "bea", idempotencyKey: "a" }) { __typename } }',
    );
    expect(
      await enter(server.anonymous, 'resetPassword', { token: tokenIn(link), password: NEW_PASSWORD }),
    ).toMatchObject({ code: 'MEMBER_LEFT' });
    expect(await makeResetLink({ memberId })).toEqual({ code: 'MEMBER_LEFT' });
    expect(await makeResetLink({ memberId: await idOf('operator') })).toEqual({
      code: 'MEMBER_WITHOUT_EMAIL',
    });
    expect(await makeResetLink({ memberId: 'garbage' })).toEqual({ code: 'NO_SUCH_MEMBER' });
    const before = sink.mails.length;
    expect(await request('bea@example.org')).toEqual(REQUESTED);
    expect(await request('ada@example.org')).toEqual(REQUESTED);
    await sink.next('ada@example.org');
    expect(sink.mails).toHaveLength(before + 1);
  });
});
