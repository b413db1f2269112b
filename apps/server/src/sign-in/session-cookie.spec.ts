import { describe, expect, it } from '@jest/globals';
import { sessionCookie, sessionToken } from './session-cookie.js';

describe('sessionToken', () => {
  it('reads the cookie among others', () => {
    expect(sessionToken({ cookie: 'theme=dark; openfloor_session=abc-_1; x=y' })).toBe('abc-_1');
    expect(sessionToken({ cookie: 'theme=dark' })).toBeNull();
    expect(sessionToken({})).toBeNull();
  });

  it('prefers the header of a program, and takes a broken one as no session', () => {
    expect(sessionToken({ authorization: 'Bearer abc', cookie: 'openfloor_session=x' })).toBe('abc');
    expect(sessionToken({ authorization: 'bearer abc' })).toBe('abc');
    expect(sessionToken({ authorization: 'Basic abc', cookie: 'openfloor_session=x' })).toBeNull();
    expect(sessionToken({ authorization: `Bearer ${'a'.repeat(101)}` })).toBeNull();
  });
});

describe('sessionCookie', () => {
  it('is out of reach of scripts and other sites', () => {
    expect(sessionCookie('abc', 60)).toBe(
      'openfloor_session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Strict',
    );
  });

  it('forgets', () => {
    expect(sessionCookie(null, 60)).toContain('openfloor_session=; Max-Age=0;');
  });
});
