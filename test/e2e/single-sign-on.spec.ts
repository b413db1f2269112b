import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenDigest } from '../../apps/server/src/sign-in/sessions.js';
import { BrowserByHand } from '../support/browser-by-hand.js';
import { SESSION_COOKIE, SsoFloor } from '../support/sso-floor.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const ADA = { name: 'Ada Lovelace', email: 'Ada@example.com', email_verified: true };

let floor: SsoFloor;
beforeAll(async () => {
  floor = await SsoFloor.start();
}, START_MS);
afterAll(() => floor.stop());

const without = (address: string, name: string): string => {
  const url = new URL(address);
  url.searchParams.delete(name);
  return url.href;
};
const withParameter = (address: string, name: string, value: string): string => {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
};

describe('who comes by the single sign-on', () => {
  it('becomes a member with a trading account, and goes where they wanted to', async () => {
    floor.comes('ada', ADA);
    const browser = new BrowserByHand();
    expect(await floor.signIn(browser, '/ideas?topic=Language#top')).toBe('/ideas?topic=Language#top');
    expect(browser.cookie(floor.server.url, 'openfloor_sso')).toBeNull();
    expect(await floor.me(browser)).toMatchObject({
      ...{ name: 'Ada Lovelace', email: 'Ada@example.com', emailVerified: true },
      ...{ unit: 'Members', roles: [], canTrade: true },
    });
  });

  it('is the same member the next time, whatever name and address are now', async () => {
    const first = await floor.me(await floor.arrive('ada', ADA));
    const again = await floor.me(await floor.arrive('ada', { name: 'A. King', email: 'king@example.com' }));
    expect(again?.handle).toBe(first?.handle);
  });

  it('has a session that says how it came about', async () => {
    const client = floor.client(await floor.arrive('ada', ADA));
    const { me } = await client.read<{ me: { sessions: { method: string; current: boolean }[] } }>(
      '{ me { sessions { method current } } }',
    );
    expect(me.sessions.filter(({ current }) => current)).toEqual([{ method: 'OIDC', current: true }]);
  });
});

describe('a way back that was not begun here', () => {
  const REFUSED = '/sign-in?problem=SSO_FAILED';
  let browser: BrowserByHand;
  let back: string;

  const expectNobody = () => expect(browser.cookie(floor.server.url, SESSION_COOKIE)).toBeNull();
  const begin = async () => {
    floor.comes('ada', ADA);
    browser = new BrowserByHand();
    back = await floor.leave(browser);
  };

  it('is refused when the code comes a second time', async () => {
    await begin();
    expect(await floor.comeBack(browser, back)).toBe('/ideas');
    const thief = new BrowserByHand();
    expect(await floor.comeBack(browser, back)).toBe(REFUSED);
    expect(await floor.comeBack(thief, back)).toBe(REFUSED);
    expect(thief.cookie(floor.server.url, SESSION_COOKIE)).toBeNull();
  });

  it('is refused with the code of another sign-in, in this browser too', async () => {
    await begin();
    const code = new URL(back).searchParams.get('code') ?? '';
    const other = await floor.leave(browser);
    expect(await floor.comeBack(browser, withParameter(other, 'code', code))).toBe(REFUSED);
    expectNobody();
  });

  it.each([
    ['another state', (address: string) => withParameter(address, 'state', 'a'.repeat(43))],
    ['no state', (address: string) => without(address, 'state')],
    ['another issuer', (address: string) => withParameter(address, 'iss', 'https://evil.example')],
    ['no issuer', (address: string) => without(address, 'iss')],
    ['a made-up code', (address: string) => withParameter(address, 'code', 'a'.repeat(43))],
    ['no code', (address: string) => without(address, 'code')],
    ['the code twice', (address: string) => `${address}&code=b`],
  ])('is refused with %s', async (_, changed) => {
    await begin();
    expect(await floor.comeBack(browser, changed(back))).toBe(REFUSED);
    expectNobody();
  });

  it('is used up by the first try, whatever became of it', async () => {
    await begin();
    const state = tokenDigest(new URL(back).searchParams.get('state') ?? '');
    const flows = () => floor.server.database.query('SELECT 1 FROM oidc_flow WHERE state_hash = $1', [state]);
    expect(await flows()).toHaveLength(1);
    await floor.comeBack(browser, withParameter(back, 'code', 'a'.repeat(43)));
    expect(await flows()).toEqual([]);
  });

  it.each(['nonce', 'verifier'])('is refused with another %s than it was begun with', async (column) => {
    await begin();
    await floor.server.database.query(`UPDATE oidc_flow SET ${column} = repeat('x', 43)`);
    expect(await floor.comeBack(browser, back)).toBe(REFUSED);
    expectNobody();
  });

  it('is refused in another browser, and still works in its own', async () => {
    await begin();
    const victim = new BrowserByHand();
    await floor.leave(victim);
    expect(await floor.comeBack(victim, back)).toBe(REFUSED);
    expect(victim.cookie(floor.server.url, SESSION_COOKIE)).toBeNull();
    expect(await floor.comeBack(browser, back)).toBe('/ideas');
  });

  it('is refused after ten minutes', async () => {
    await begin();
    await floor.server.database.query("UPDATE oidc_flow SET expires_at = now() - interval '1 second'");
    expect(await floor.comeBack(browser, back)).toBe('/sign-in?problem=SSO_EXPIRED');
    expectNobody();
  });

  it('says so when the person broke it off', async () => {
    floor.provider.person = null;
    expect(await floor.signIn(new BrowserByHand())).toBe('/sign-in?problem=SSO_CANCELLED');
  });
});

describe('where to go afterwards', () => {
  it.each(['//evil.example', 'http://evil.example', '/\\evil.example', '/.//evil.example', '/sign-in/sso'])(
    'is never %s',
    async (to) => {
      floor.comes('ada', ADA);
      expect(await floor.signIn(new BrowserByHand(), to)).toBe('/');
    },
  );
});

describe('what the browser keeps meanwhile', () => {
  it('is out of reach of scripts, and not kept by caches', async () => {
    const response = await fetch(`${floor.server.url}/sign-in/sso?to=/`, { redirect: 'manual' });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^openfloor_sso=[\w-]{43}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const asked = new URL(response.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toBe(`${floor.server.url}/sign-in/sso/callback`);
  });
});
