import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { untilEnd } from '../support/api-floor.js';
import { readAudit } from '../support/audit-api.js';
import { BrowserByHand } from '../support/browser-by-hand.js';
import { newKey } from '../support/server.js';
import { firstAdministrator, newMember } from '../support/sign-in-api.js';
import { SsoFloor } from '../support/sso-floor.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const GROUPS = {
  staff: { unit: 'Engineering' },
  curators: { unit: 'Operations', roles: ['CURATOR', 'DECIDER'] },
  admins: { roles: ['ADMINISTRATOR'] },
} as const;

const person = (name: string, groups: readonly string[], verified = true) => ({
  name,
  email: `${name}@example.org`,
  email_verified: verified,
  groups,
});

let floor: SsoFloor;
let administrator: ApiClient;
beforeAll(async () => {
  floor = await SsoFloor.start({ groups: GROUPS });
  administrator = await firstAdministrator(floor.server);
}, START_MS);
afterAll(() => floor.stop());

const membersNow = async (): Promise<number> => {
  const [row] = await floor.server.database.query<{ count: string }[]>('SELECT count(*) FROM member');
  return Number(row?.count);
};

describe('groups', () => {
  it('give unit and roles, and change them with the next sign-in, which cuts open sockets', async () => {
    const browser = await floor.arrive('cleo', person('cleo', ['staff']));
    expect(await floor.me(browser)).toMatchObject({ unit: 'Engineering', roles: [], canTrade: true });
    const stream = await floor.client(browser).stream('subscription { myAccount { sequence } }');
    await stream.next();
    const cut = expect(untilEnd(stream)).rejects.toMatchObject({ code: 4497 });
    await floor.arrive('cleo', person('cleo', ['curators']));
    await cut;
    expect(await floor.me(browser)).toMatchObject({ unit: 'Operations', roles: ['CURATOR', 'DECIDER'] });
    const { nodes } = await readAudit(administrator, { act: 'SET_MEMBER' });
    expect(nodes[0]).toMatchObject({ actor: null, reason: 'groups of the single sign-on', outcome: 'DONE' });
    expect(JSON.parse(nodes[0]?.details ?? '')).toEqual({
      ...{ unit: 'Operations', roles: ['CURATOR', 'DECIDER'] },
      before: { unit: 'Engineering', roles: [] },
    });
  });

  it('keep out who is in none that means anything here', async () => {
    const before = await membersNow();
    floor.comes('guest', person('guest', ['visitors']));
    expect(await floor.signIn(new BrowserByHand())).toBe('/sign-in?problem=SSO_NOT_INVITED');
    expect(await membersNow()).toBe(before);
  });

  it('make an officer of who comes new, without a trading account', async () => {
    const browser = await floor.arrive('olga', person('olga', ['admins', 'staff']));
    expect(await floor.me(browser)).toMatchObject({ roles: ['ADMINISTRATOR'], canTrade: false });
  });

  it('do not make an administrator of who trades, and it is recorded', async () => {
    await floor.arrive('theo', person('theo', ['staff']));
    const browser = await floor.arrive('theo', person('theo', ['curators', 'admins']));
    expect(await floor.me(browser)).toMatchObject({ roles: ['CURATOR', 'DECIDER'], canTrade: true });
    const { nodes } = await readAudit(administrator, { act: 'SET_MEMBER' });
    expect(JSON.parse(nodes[0]?.details ?? '')).toMatchObject({ withheld: ['ADMINISTRATOR'] });
  });
});

describe('an e-mail address that somebody here has', () => {
  it('makes them the same member where both sides have seen that it is theirs', async () => {
    const invited = { handle: 'dora', email: 'dora@example.org' };
    const dora = await newMember(floor.server, administrator, invited);
    const browser = await floor.arrive('dora-at-work', person('Dora', ['staff']));
    expect((await floor.me(browser))?.handle).toBe('dora');
    expect(await floor.me(browser)).toMatchObject({ email: 'dora@example.org', emailVerified: true });
    const methods = await dora.read<{ me: { sessions: { method: string }[] } }>(
      '{ me { sessions { method } } }',
    );
    expect(methods.me.sessions.map(({ method }) => method).sort()).toEqual(['LINK', 'OIDC']);
  });

  it('keeps out whose address the provider has not seen to be theirs', async () => {
    await newMember(floor.server, administrator, { handle: 'emil', email: 'emil@example.org' });
    floor.comes('not-emil', person('emil', ['staff'], false));
    expect(await floor.signIn(new BrowserByHand())).toBe('/sign-in?problem=SSO_EMAIL_IN_USE');
  });

  it('cannot be taken beforehand by who writes it into a profile', async () => {
    const thief = await newMember(floor.server, administrator, { handle: 'thief' });
    const { changeProfile } = await thief.read<{ changeProfile: { viewer?: { emailVerified: boolean } } }>(
      `mutation ($key: String!) { changeProfile(input: { email: "victor@example.org", idempotencyKey: $key }) {
        ... on AccountChanged { viewer { emailVerified } } } }`,
      { key: newKey() },
    );
    expect(changeProfile.viewer).toEqual({ emailVerified: false });
    floor.comes('victor', person('victor', ['staff']));
    expect(await floor.signIn(new BrowserByHand())).toBe('/sign-in?problem=SSO_EMAIL_IN_USE');
  });

  it('is needed by who comes new', async () => {
    floor.comes('nameless', { name: 'Nameless', groups: ['staff'] });
    expect(await floor.signIn(new BrowserByHand())).toBe('/sign-in?problem=SSO_EMAIL_MISSING');
  });
});

describe('two first sign-ins at once', () => {
  it('make one member', async () => {
    const before = await membersNow();
    floor.comes('twin', person('twin', ['staff']));
    const browsers = [new BrowserByHand(), new BrowserByHand()];
    const backs = await Promise.all(browsers.map((browser) => floor.leave(browser)));
    const ends = browsers.map((browser, index) => floor.comeBack(browser, backs[index] ?? ''));
    expect(await Promise.all(ends)).toEqual(['/ideas', '/ideas']);
    expect(await membersNow()).toBe(before + 1);
  });
});

describe('who has left', () => {
  it('comes in no more', async () => {
    const browser = await floor.arrive('lena', person('lena', ['staff']));
    const handle = (await floor.me(browser))?.handle;
    const retire = `mutation ($handle: String!, $key: String!) {
      retireMember(input: { handle: $handle, reason: "Left.", idempotencyKey: $key }) { __typename } }`;
    const { retireMember } = await administrator.read<{ retireMember: { __typename: string } }>(retire, {
      handle,
      key: newKey(),
    });
    expect(retireMember.__typename).toBe('MemberChanged');
    expect(await floor.me(browser)).toBeNull();
    expect(await floor.signIn(new BrowserByHand())).toBe('/sign-in?problem=SSO_MEMBER_LEFT');
  });
});
