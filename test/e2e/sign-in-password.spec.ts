import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../apps/server/src/sign-in/password-hash.js';
import type { ApiClient } from '../support/api-client.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { enter, firstAdministrator, newMember, passwordOf } from '../support/sign-in-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const SIGN_OUT = 'mutation ($key: String!) { signOut(input: { idempotencyKey: $key }) { signedOut } }';

describe('signing in by password', () => {
  let server: TestServer;
  let administrator: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ kind: 'real', members: [] });
    administrator = await firstAdministrator(server);
    for (const handle of ['ada', 'bea', 'cyd']) await newMember(server, administrator, { handle });
  }, START_MS);
  afterAll(() => server.stop());

  const signIn = (handle: string, input: Record<string, unknown> = {}) =>
    enter(server.anonymous, 'signIn', {
      email: `${handle}@example.org`,
      password: passwordOf(handle),
      ...input,
    });
  const sessionsOf = async (handle: string): Promise<number> => {
    const [row] = await server.database.query(
      'SELECT count(*)::int AS n FROM session JOIN member m ON m.id = member_id WHERE handle = $1',
      [handle],
    );
    return row.n;
  };

  it('takes the address in capitals too, and gives a session', async () => {
    const { token, viewer } = await signIn('ada', { email: ' ADA@Example.org ' });
    expect(viewer).toMatchObject({ handle: 'ada', canTrade: true });
    expect(await server.client(token ?? '').read('{ me { handle } }')).toEqual({ me: { handle: 'ada' } });
  });

  it('gives the browser its cookie', async () => {
    const query = `mutation { signIn(input: { email: "ada@example.org", password: "${passwordOf('ada')}", idempotencyKey: "c" }) { __typename } }`;
    const response = await server.anonymous.post(JSON.stringify({ query }));
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^openfloor_session=[\w-]{43}; .*HttpOnly; SameSite=/),
    ]);
  });

  it('with the same key twice is one session, also at once and after a restart', async () => {
    const before = await sessionsOf('ada');
    const input = { idempotencyKey: newKey() };
    const answers = await Promise.all([signIn('ada', input), signIn('ada', input)]);
    await server.restart();
    answers.push(await signIn('ada', input));
    expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    expect(answers[0]?.token).toMatch(/^[\w-]{43}$/);
    expect(await sessionsOf('ada')).toBe(before + 1);
  });

  it('that was ended is not brought back by its key', async () => {
    const input = { idempotencyKey: newKey() };
    const { token } = await signIn('ada', input);
    const ada = server.client(token ?? '');
    expect(await ada.read(SIGN_OUT, { key: 'out' })).toEqual({ signOut: { signedOut: true } });
    expect(await ada.read('{ me { handle } }')).toEqual({ me: null });
    expect(await signIn('ada', input)).toMatchObject({ code: 'SIGN_IN_ENDED' });
    // The answer to signing out was lost.
    expect(await ada.read(SIGN_OUT, { key: 'out' })).toEqual({ signOut: { signedOut: true } });
    expect(await ada.read(SIGN_OUT, { key: 'again' })).toEqual({ signOut: { signedOut: false } });
    expect(await server.anonymous.read(SIGN_OUT, { key: 'out' })).toEqual({ signOut: { signedOut: false } });
  });

  it('tells a wrong password from an unknown address by nothing', async () => {
    const wrong = await signIn('ada', { password: passwordOf('bea') });
    expect(wrong).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'The e-mail address or the password is not right.',
    });
    for (const email of ['nobody@example.org', '', 'a\0b', '\ud800', 'x'.repeat(10_000)])
      expect(await signIn('ada', { email })).toEqual(wrong);
    expect(await signIn('ada', { password: 'y'.repeat(100_000) })).toEqual(wrong);
  });

  it.each(['bea', 'stranger'])(
    'makes %s wait after too many tries, with the right password too, whether the account exists or not',
    async (handle) => {
      const tries = Array.from({ length: 11 }, () => signIn(handle, { password: 'not my password' }));
      // The pause of a minute begins with the refusal, while the other tries are still hashed one after the other.
      await Promise.any(tries.map(async (answer) => expect((await answer).code).toBe('TOO_MANY_ATTEMPTS')));
      expect((await signIn(handle)).code).toBe('TOO_MANY_ATTEMPTS');
      const codes = (await Promise.all(tries)).map(({ code }) => code);
      expect(codes.sort()).toEqual([...Array(10).fill('SIGN_IN_FAILED'), 'TOO_MANY_ATTEMPTS']);
      expect(await signIn('ada')).toHaveProperty('token');
    },
  );

  it('brings an old hash to the cost of today', async () => {
    const old = await hashPassword(passwordOf('cyd'), { logN: 10, r: 8, p: 1 });
    const member = "member_id = (SELECT id FROM member WHERE handle = 'cyd')";
    await server.database.query(`UPDATE password SET hash = $1 WHERE ${member}`, [old]);
    expect(await signIn('cyd')).toHaveProperty('token');
    const [row] = await server.database.query(`SELECT hash FROM password WHERE ${member}`);
    expect(row.hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(await signIn('cyd')).toHaveProperty('token');
  });

  it('is over for who has left', async () => {
    await administrator.read(
      'mutation { retireMember(input: { handle: "cyd", idempotencyKey: "a" }) { __typename } }',
    );
    expect(await signIn('cyd')).toMatchObject({ code: 'MEMBER_LEFT' });
    expect(await signIn('cyd', { password: 'not my password' })).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });
});

describe('in a demo', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ members: ['ada', 'bea'] });
  }, START_MS);
  afterAll(() => server.stop());

  it('there is no link, and no password as long as nobody was invited', async () => {
    expect(server.setupLink()).toBeNull();
    expect(await server.anonymous.read('{ signInOptions { demo password } }')).toEqual({
      signInOptions: { demo: true, password: false },
    });
  });

  it('a sign-in with the same key twice is one session', async () => {
    const { demoMembers } = await server.anonymous.read<{ demoMembers: { id: string }[] }>(
      '{ demoMembers { id } }',
    );
    const query = `mutation ($id: ID!) { demoSignIn(input: { memberId: $id, idempotencyKey: "k" }) {
      ... on SignedIn { token viewer { handle } }
    } }`;
    const ask = (n: number) => server.anonymous.read(query, { id: demoMembers[n]?.id });
    const first = await ask(0);
    expect(await ask(0)).toEqual(first);
    expect(await ask(1)).not.toEqual(first);
    expect(await server.database.query('SELECT count(*)::int AS n FROM session')).toEqual([{ n: 2 }]);
  });

  it('who has left is not offered, and cannot be taken', async () => {
    const list = async () =>
      (
        await server.anonymous.read<{ demoMembers: { id: string; handle: string }[] }>(
          '{ demoMembers { id handle } }',
        )
      ).demoMembers;
    const bea = (await list()).find(({ handle }) => handle === 'bea');
    const operator = await server.signIn('operator');
    await operator.read(
      'mutation { retireMember(input: { handle: "bea", idempotencyKey: "a" }) { __typename } }',
    );
    expect((await list()).map(({ handle }) => handle)).toEqual(['ada', 'operator', 'auditor']);
    const query =
      'mutation ($id: ID!) { demoSignIn(input: { memberId: $id, idempotencyKey: "k2" }) { ... on SignInRefused { code } } }';
    expect(await server.anonymous.read(query, { id: bea?.id })).toEqual({
      demoSignIn: { code: 'UNKNOWN_MEMBER' },
    });
  });

  it('people can be invited too', async () => {
    const operator = await server.signIn('operator');
    await newMember(server, operator, { handle: 'dan' });
    expect(
      await enter(server.anonymous, 'signIn', { email: 'dan@example.org', password: passwordOf('dan') }),
    ).toMatchObject({ viewer: { handle: 'dan' } });
    expect(await server.anonymous.read('{ signInOptions { password } }')).toEqual({
      signInOptions: { password: true },
    });
  });
});
