import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.js';

describe('the way back after signing in', () => {
  it.each(['/', '/ideas/abc', '/portfolio?tab=orders#open', '/ideas?topic=a%2Fb', '/sign-instead'])(
    'leads to %s',
    (to) => {
      expect(localPath(to)).toBe(to);
    },
  );

  it.each([
    null,
    '',
    'ideas',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    ' /ideas',
    'http://evil.example/ideas',
    'https:evil.example',
    'javascript:alert(1)',
    `/${'a'.repeat(2_000)}`,
    '/sign-in?to=/',
    '/sign-in/sso',
  ])('leads to the first page instead of %j', (to) => {
    expect(localPath(to)).toBe('/');
  });
});
