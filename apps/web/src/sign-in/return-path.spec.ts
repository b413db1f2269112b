import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('returnPath', () => {
  it.each(['/', '/ideas/12?buy=no', '/account#notices', '/sign-in-by-example'])('leads back to %s', (to) => {
    expect(returnPath(to)).toBe(to);
  });

  it.each([
    null,
    '',
    'elsewhere',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
  ])('never leads to another site: %j', (to) => {
    expect(returnPath(to)).toBe('/');
  });

  it.each(['/sign-in', '/sign-in?to=%2F', '/welcome/abc', '/reset/abc', '/verify/abc'])(
    'does not lead back to a way in: %s',
    (to) => {
      expect(returnPath(to)).toBe('/');
    },
  );
});
