import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAccount, ownAccount } from '../support/account-api.js';
import type { ApiClient } from '../support/api-client.js';
import { linkIn, type MailSink, startMailSink } from '../support/mail-sink.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { enter, firstAdministrator, newMember, passwordOf, tokenIn } from '../support/sign-in-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let sink: MailSink;
let server: TestServer;
let administrator: ApiClient;
beforeAll(async () => {
  sink = await startMailSink();
  const identity = { mail: { url: sink.url, from: 'floor@example.org' } };
  server = await startTestServer({ kind: 'real', members: [], identity });
  administrator = await firstAdministrator(server);
}, START_MS);
afterAll(async () => {
  await server.stop();
  await sink.close();
});

const arrive = async (handle: string): Promise<ApiClient> => {
  const member = await newMember(server, administrator, { handle });
  await sink.next(`${handle}@example.org`);
  return member;
};
const signIn = (handle: string, password = passwordOf(handle)) =>
  enter(server.anonymous, 'signIn', { email: `${handle}@example.org`, password });

describe('a member’s profile', () => {
  it('has name and address, which the member changes, one by one too', async () => {
    const ada = await arrive('ada');
    expect(await ownAccount(ada)).toMatchObject({
      ...{ handle: 'ada', name: 'ada of the tests', email: 'ada@example.org' },
      ...{ emailVerified: false, hasPassword: true },
    });
    await changeAccount(ada, 'changeProfile', { name: '  Ada Lovelace ' });
    const { viewer } = await changeAccount(ada, 'changeProfile', { email: 'lovelace@example.org' });
    expect(viewer).toMatchObject({ name: 'Ada Lovelace', email: 'lovelace@example.org' });
  });

  it('needs a new address to be verified, by a link that goes there, and an old link is worth nothing', async () => {
    const bea = await arrive('bea');
    await changeAccount(bea, 'sendVerification');
    const old = linkIn(await sink.next('bea@example.org'));
    await changeAccount(bea, 'changeProfile', { email: 'bee@example.org' });
    await changeAccount(bea, 'sendVerification');
    const link = linkIn(await sink.next('bee@example.org'));
    const verify = async (url: string) =>
      (
        await server.anonymous.read<{ verifyEmail: { email?: string; code?: string } }>(
          `mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) {
            ... on EmailVerified { email } ... on CommandRejected { code } } }`,
          { input: { token: tokenIn(url), idempotencyKey: newKey() } },
        )
      ).verifyEmail;
    expect(await verify(old)).toEqual({ code: 'LINK_NOT_VALID' });
    const waits = "UPDATE person SET mail_tries = 5, mail_after = 'infinity' WHERE email = 'bee@example.org'";
    await server.database.query(waits);
    expect(await verify(link)).toEqual({ email: 'bee@example.org' });
    expect((await ownAccount(bea))?.emailVerified).toBe(true);
    // What the address before did not take is nothing against this one.
    expect(
      await server.database.query(
        "SELECT mail_tries, mail_after FROM person WHERE email = 'bee@example.org'",
      ),
    ).toEqual([{ mail_tries: 0, mail_after: null }]);
    expect((await changeAccount(bea, 'sendVerification')).code).toBe('EMAIL_ALREADY_VERIFIED');
    const { viewer } = await changeAccount(bea, 'changeProfile', { email: 'BEE@example.org' });
    expect(viewer).toMatchObject({ email: 'BEE@example.org', emailVerified: true });
  });

  it.each([
    ['no address', { email: 'nowhere' }, 'EMAIL_NOT_VALID'],
    ['somebody’s address', { email: 'ROOT-OF-ALL@example.org' }, 'EMAIL_TAKEN'],
    ['no name', { name: ' ' }, 'NAME_EMPTY'],
  ])('is not changed to %s', async (_, change, code) => {
    const member = await arrive(`member-${code.toLowerCase().replaceAll('_', '-')}`);
    const before = await ownAccount(member);
    expect((await changeAccount(member, 'changeProfile', change)).code).toBe(code);
    expect(await ownAccount(member)).toEqual(before);
  });
});

describe('a member’s password', () => {
  it('is changed by who knows it, ends the other sessions and not this one', async () => {
    const cem = await arrive('cem');
    const other = server.client((await signIn('cem')).token ?? null);
    const change = { current: passwordOf('cem'), password: 'a longer walk than before' };
    const { viewer } = await changeAccount(cem, 'changePassword', change);
    expect(viewer?.sessions.map(({ current }) => current)).toEqual([true]);
    expect(await ownAccount(other)).toBeNull();
    expect((await signIn('cem')).code).toBe('SIGN_IN_FAILED');
    expect((await signIn('cem', change.password)).viewer?.handle).toBe('cem');
  });

  it('is changed once for a key: what comes again gets its answer, and another password none', async () => {
    const dan = await arrive('dan');
    const change = { current: passwordOf('dan'), password: 'a longer walk than before' };
    const keyed = { ...change, idempotencyKey: newKey() };
    expect((await changeAccount(dan, 'changePassword', keyed)).viewer?.handle).toBe('dan');
    const later = server.client((await signIn('dan', change.password)).token ?? null);
    expect((await changeAccount(dan, 'changePassword', keyed)).viewer?.handle).toBe('dan');
    expect((await ownAccount(later))?.handle).toBe('dan');
    const other = { ...keyed, current: change.password, password: 'yet another walk of mine' };
    expect((await changeAccount(dan, 'changePassword', other)).code).toBe('IDEMPOTENCY_CONFLICT');
    expect((await signIn('dan', change.password)).viewer?.handle).toBe('dan');
  });

  it('stays when the old one is wrong or the new one is none', async () => {
    const eve = await arrive('eve');
    const attempt = (current: string, password: string) =>
      changeAccount(eve, 'changePassword', { current, password });
    expect((await attempt('a wrong one of eve', 'a longer walk than before')).code).toBe('PASSWORD_WRONG');
    expect((await attempt(passwordOf('eve'), 'short')).code).toBe('PASSWORD_TOO_SHORT');
    expect((await signIn('eve')).viewer?.handle).toBe('eve');
  });

  it('cannot be tried at will by who found the session open', async () => {
    const fay = await arrive('fay');
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 11; tries++) {
      const change = { current: `wrong ${tries} of fay`, password: 'a longer walk than before' };
      codes.push((await changeAccount(fay, 'changePassword', change)).code);
    }
    expect(new Set(codes.slice(0, 10))).toEqual(new Set(['PASSWORD_WRONG']));
    expect(codes[10]).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('notices', () => {
  type Page = {
    nodes: { id: string; text: string; readAt: string | null }[];
    pageInfo: { endCursor: string };
  };
  const page = async (client: ApiClient, after: string | null = null): Promise<Page> => {
    const query = `query ($after: String) { me { notices(first: 2, after: $after) {
      nodes { id kind text readAt } pageInfo { endCursor hasNextPage } } } }`;
    return (await client.read<{ me: { notices: Page } }>(query, { after })).me.notices;
  };

  it('are the member’s own, newest first, and read up to the one that is named', async () => {
    const gil = await arrive('gil');
    await server.database.query(
      `INSERT INTO notice (member_id, kind, text)
       SELECT id, 'TEST', n FROM member, (VALUES ('one'), ('two'), ('three')) AS t (n) WHERE handle = 'gil'
       UNION ALL SELECT id, 'TEST', 'not for gil' FROM member WHERE handle = 'root-of-all'`,
    );
    const first = await page(gil);
    expect(first.nodes.map(({ text }) => text)).toEqual(['three', 'two']);
    expect((await page(gil, first.pageInfo.endCursor)).nodes.map(({ text }) => text)).toEqual(['one']);
    expect((await ownAccount(gil))?.unreadNotices).toBe(3);
    const [three, two] = first.nodes;
    expect(
      (await changeAccount(gil, 'readNotices', { upToId: two?.id, alone: true })).viewer?.unreadNotices,
    ).toBe(2);
    expect((await page(gil)).nodes.map(({ readAt }) => readAt !== null)).toEqual([false, true]);
    const { viewer } = await changeAccount(gil, 'readNotices', { upToId: three?.id });
    expect(viewer?.unreadNotices).toBe(0);
  });

  it('are read up to one that was told anew meanwhile, which is not read', async () => {
    const ivy = await arrive('ivy');
    const add = async (text: string) =>
      server.database.query(
        "INSERT INTO notice (member_id, kind, text) SELECT id, 'TEST', $1 FROM member WHERE handle = 'ivy'",
        [text],
      );
    for (const text of ['one', 'two']) await add(text);
    const [shown] = (await page(ivy)).nodes;
    await server.database.query("DELETE FROM notice WHERE text = 'two'");
    await add('two again');
    const { viewer } = await changeAccount(ivy, 'readNotices', { upToId: shown?.id });
    expect(viewer?.unreadNotices).toBe(1);
    expect((await page(ivy)).nodes.map(({ text, readAt }) => [text, readAt !== null])).toEqual([
      ['two again', false],
      ['one', true],
    ]);
  });

  it('of others are nothing that can be named', async () => {
    const [row] = await server.database.query<{ id: number }[]>(
      "INSERT INTO notice (member_id, kind, text) SELECT id, 'TEST', 'x' FROM member WHERE handle = 'root-of-all' RETURNING id",
    );
    const upToId = Buffer.from(`Notice:${row?.id}`).toString('base64url');
    const hal = await arrive('hal');
    expect((await changeAccount(hal, 'readNotices', { upToId, alone: true })).code).toBe('UNKNOWN_NOTICE');
    expect((await changeAccount(hal, 'readNotices', { upToId })).code).toBeUndefined();
    const read = 'SELECT read_at FROM notice WHERE id = $1';
    expect(await server.database.query(read, [row?.id])).toEqual([{ read_at: null }]);
    expect((await changeAccount(hal, 'readNotices', { upToId: 'made up' })).code).toBe('UNKNOWN_NOTICE');
  });
});
