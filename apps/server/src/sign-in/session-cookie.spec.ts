import { describe, expect, it } from 'vitest';
import { sessionCookie, sessionToken } from './session-cookie.js';

const PLAIN = { secure: false };
const SECURE = { secure: true };

describe('sessionToken', () => {
  it('reads the cookie among others', () => {
    expect(sessionToken({ cookie: 'theme=dark; openfloor_session=abc-_1; x=y' }, PLAIN)).toBe('abc-_1');
    expect(sessionToken({ cookie: 'theme=dark' }, PLAIN)).toBeNull();
    expect(sessionToken({}, PLAIN)).toBeNull();
  });

  it('prefers the header of a program, and takes a broken one as no session', () => {
    const cookie = 'openfloor_session=x';
    expect(sessionToken({ authorization: 'Bearer abc', cookie }, PLAIN)).toBe('abc');
    expect(sessionToken({ authorization: 'bearer abc' }, PLAIN)).toBe('abc');
    expect(sessionToken({ authorization: 'Basic abc', cookie }, PLAIN)).toBeNull();
    expect(sessionToken({ authorization: `Bearer ${'a'.repeat(101)}` }, PLAIN)).toBeNull();
  });

  it('takes no other cookie than the one that browsers guard where people come by HTTPS', () => {
    expect(sessionToken({ cookie: '__Host-openfloor_session=abc' }, SECURE)).toBe('abc');
    expect(sessionToken({ cookie: 'openfloor_session=abc' }, SECURE)).toBeNull();
    expect(sessionToken({ cookie: '__Host-openfloor_session=abc' }, PLAIN)).toBeNull();
  });
});

describe('sessionCookie', () => {
  it('is out of reach of scripts and other sites', () => {
    expect(sessionCookie('abc', 60, PLAIN)).toBe(
      'openfloor_session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Strict',
    );
  });

  it('goes over HTTPS alone where people come by it', () => {
    expect(sessionCookie('abc', 60, SECURE)).toBe(
      '__Host-openfloor_session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Strict; Secure',
    );
  });

  it('forgets', () => {
    expect(sessionCookie(null, 60, PLAIN)).toContain('openfloor_session=; Max-Age=0;');
    expect(sessionCookie(null, 60, SECURE)).toContain('__Host-openfloor_session=; Max-Age=0;');
  });
});
