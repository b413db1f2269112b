import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { linkIn, type MailSink, startMailSink } from '../support/mail-sink.js';
import { codeOf, marketIds, placeOrder } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { enter, firstAdministrator, invite, newcomer, preview, tokenIn } from '../support/sign-in-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

describe('an invitation', () => {
  let sink: MailSink;
  let server: TestServer;
  let administrator: ApiClient;

  beforeAll(async () => {
    sink = await startMailSink();
    const mail = { url: sink.url, from: 'Test floor <floor@example.org>' };
    const identity = { mail, publicUrl: 'https://floor.example.org' };
    server = await startTestServer({ kind: 'real', members: [], identity });
    administrator = await firstAdministrator(server);
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    await sink.close();
  });

  const invitations = async () =>
    (await administrator.read<{ invitations: { id: string }[] }>('{ invitations { id email unit } }'))
      .invitations;
  const expire = (table: string) =>
    server.database.query(`UPDATE ${table} SET expires_at = now() - interval '1 second'`);

  it('goes out by e-mail, and makes a member who trades, with a verified address', async () => {
    const { link, mailed, invitation } = await invite(administrator, {
      name: 'Ada <Lovelace>',
      email: 'Ada@example.org',
    });
    expect([link, mailed]).toEqual([
      expect.stringMatching(/^https:\/\/floor\.example\.org\/welcome\//),
      true,
    ]);
    expect(await invitations()).toMatchObject([{ id: invitation?.id, email: 'Ada@example.org' }]);
    const mail = await sink.next('Ada@example.org');
    expect(mail).toMatchObject({ from: 'floor@example.org', subject: 'Your invitation to Test floor' });
    expect([mail.to, linkIn(mail)]).toEqual([['Ada@example.org'], link]);
    expect(mail.html).toContain('Hello Ada &lt;Lovelace&gt;,');
    expect(mail.html).not.toMatch(/<img|<script|<link/);
    expect(await preview(server.anonymous, link ?? '')).toMatchObject({
      kind: 'INVITATION',
      name: 'Ada <Lovelace>',
      unit: 'Engineering',
      ...{ roles: [], trading: true },
    });
    const { token, viewer } = await enter(server.anonymous, 'acceptInvitation', newcomer('ada', link ?? ''));
    expect(viewer).toMatchObject({ canTrade: true, roles: [], unit: 'Engineering' });
    const ada = server.client(token ?? '');
    const [marketId] = (await marketIds(ada)).values();
    expect((await placeOrder(ada, { marketId })).order).toMatchObject({ state: 'OPEN' });
    const [person] = await server.database.query(
      "SELECT name, email_verified_at IS NOT NULL AS verified FROM person WHERE email = 'ada@example.org'",
    );
    expect(person).toEqual({ name: 'ada of the tests', verified: true });
    expect(await invitations()).toEqual([]);
  });

  it('is answered alike with the same key, sends one e-mail, and is recorded once without names', async () => {
    const input = {
      email: 'bea@example.org',
      roles: ['CURATOR'],
      idempotencyKey: newKey(),
      reason: 'New here',
    };
    const first = await invite(administrator, input);
    expect(first).toMatchObject({ mailed: true, invitation: { roles: ['CURATOR'], trading: true } });
    expect(await invite(administrator, input)).toEqual(first);
    expect(await invite(administrator, { ...input, unit: 'Sales' })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    await sink.next('bea@example.org');
    expect(sink.mails.filter(({ to }) => to.includes('bea@example.org'))).toHaveLength(1);
    const words: { reason: string; details: unknown }[] = await server.database.query(
      "SELECT w.reason, w.details FROM audit JOIN audit_words w USING (seq) WHERE act = 'INVITE_MEMBER' ORDER BY seq",
    );
    expect(words.slice(1)).toEqual([
      { reason: 'New here', details: { unit: 'Engineering', roles: ['CURATOR'], trading: true } },
    ]);
  });

  it('needs no e-mail: then the link is passed on, and the address has to be verified', async () => {
    const { link, mailed } = await invite(administrator);
    expect(mailed).toBe(false);
    const { token } = await enter(server.anonymous, 'acceptInvitation', newcomer('cyd', link ?? ''));
    const verification = await sink.next('cyd@example.org');
    expect(linkIn(verification)).toMatch(/\/verify\/[\w-]{43}$/);
    const verify = (key: string) =>
      server.anonymous.read(
        `mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) {
           ... on EmailVerified { email } ... on CommandRejected { code }
         } }`,
        { input: { token: tokenIn(linkIn(verification)), idempotencyKey: key } },
      );
    const verified = { verifyEmail: { email: 'cyd@example.org' } };
    expect(await verify('a')).toEqual(verified);
    expect(await verify('a')).toEqual(verified);
    expect(await verify('b')).toEqual({ verifyEmail: { code: 'LINK_NOT_VALID' } });
    expect(token).toBeDefined();
  });

  it('that cannot be mailed is made all the same', async () => {
    sink.refuse('nobody@example.org');
    const { link, mailed } = await invite(administrator, { email: 'nobody@example.org' });
    expect(mailed).toBe(false);
    expect(await preview(server.anonymous, link ?? '')).toMatchObject({ email: 'nobody@example.org' });
  });

  it.each([
    [{ trading: true, roles: ['RISK_OFFICER'] }, 'ROLE_NEEDS_NO_TRADING'],
    [{ email: 'ADA@example.org' }, 'EMAIL_TAKEN'],
    [{ email: 'a@b, c@d' }, 'EMAIL_NOT_VALID'],
    [{ unit: ' ' }, 'UNIT_EMPTY'],
    [{ reason: 'x'.repeat(1_001) }, 'REASON_TOO_LONG'],
    [{ idempotencyKey: 'ü' }, 'IDEMPOTENCY_KEY_INVALID'],
  ])('with %j is refused as %s', async (input, code) => {
    expect(await invite(administrator, input)).toMatchObject({ code });
  });

  it('makes an officer who sees what trading must not profit from without a trading account', async () => {
    const { link } = await invite(administrator, { trading: false, roles: ['RISK_OFFICER'] });
    const { viewer } = await enter(server.anonymous, 'acceptInvitation', newcomer('rolf', link ?? ''));
    expect(viewer).toMatchObject({ canTrade: false, roles: ['RISK_OFFICER'] });
  });

  it('can be taken back', async () => {
    const { invitation, link } = await invite(administrator);
    const revoke = async (key: string) =>
      (
        await administrator.read<{ revokeInvitation: unknown }>(
          `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) {
             ... on InvitationRevoked { id } ... on CommandRejected { code }
           } }`,
          { input: { invitationId: invitation?.id, idempotencyKey: key } },
        )
      ).revokeInvitation;
    expect(await revoke('a')).toEqual({ id: invitation?.id });
    expect(await revoke('a')).toEqual({ id: invitation?.id });
    expect(await revoke('b')).toEqual({ code: 'UNKNOWN_INVITATION' });
    expect(await enter(server.anonymous, 'acceptInvitation', newcomer('dan', link ?? ''))).toMatchObject({
      code: 'LINK_NOT_VALID',
    });
  });

  it('works for one of two who open it at once', async () => {
    const { link = '' } = await invite(administrator);
    const answers = await Promise.all(
      ['eve', 'fay'].map((handle) => enter(server.anonymous, 'acceptInvitation', newcomer(handle, link))),
    );
    expect(answers.filter(({ token }) => token !== undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'LINK_NOT_VALID')).toHaveLength(1);
  });

  it('leaves nothing of one who is refused, and can be tried again with another handle', async () => {
    const { link = '' } = await invite(administrator);
    const count = () => server.database.query('SELECT count(*) FROM member');
    const before = await count();
    const taken = { ...newcomer('gus', link), email: 'ADA@example.org' };
    expect(await enter(server.anonymous, 'acceptInvitation', taken)).toMatchObject({ code: 'EMAIL_TAKEN' });
    expect(
      await enter(server.anonymous, 'acceptInvitation', { ...newcomer('gus', link), handle: 'ADA' }),
    ).toMatchObject({ code: 'HANDLE_TAKEN' });
    expect(await count()).toEqual(before);
    expect(await enter(server.anonymous, 'acceptInvitation', newcomer('gus', link))).toHaveProperty('token');
  });

  it('is over after its time', async () => {
    const { link = '' } = await invite(administrator);
    await expire('one_time_link');
    expect(await preview(server.anonymous, link)).toBeNull();
    expect(await invitations()).toEqual([]);
    expect(await enter(server.anonymous, 'acceptInvitation', newcomer('hal', link))).toMatchObject({
      code: 'LINK_NOT_VALID',
    });
  });

  it('is made by administrators alone', async () => {
    const { link = '' } = await invite(administrator, { roles: ['CURATOR', 'RESOLVER'] });
    const { token } = await enter(server.anonymous, 'acceptInvitation', newcomer('ivy', link));
    const query = 'mutation { inviteMember(input: { unit: "a", idempotencyKey: "a" }) { __typename } }';
    expect(codeOf(await server.client(token ?? '').ask(query))).toBe('FORBIDDEN');
    expect(codeOf(await server.anonymous.ask(query))).toBe('UNAUTHENTICATED');
    expect(codeOf(await server.client(token ?? '').ask('{ invitations { id } }'))).toBe('FORBIDDEN');
  });
});
