import { describe, expect, it } from 'vitest';
import { cacheControl, pagePath } from './web-client.js';

describe('pagePath', () => {
  it.each(['/', '/ideas/abc', '/portfolio?tab=orders', '/ideas/a.b/c', '/sign-in?to=/', '/sign-in/ssoo'])(
    'leads %s to the client',
    (url) => {
      expect(pagePath({ method: 'GET', url })).toBe('/index.html');
    },
  );

  it.each([
    '/graphql',
    '/graphql?query={me{id}}',
    '/health/live',
    '/sign-in/sso?to=/',
    '/sign-in/sso/callback?code=a',
    '/export/me.json',
    '/assets/index-abc.js',
    '/icon.svg',
  ])('leaves %s alone', (url) => {
    expect(pagePath({ method: 'GET', url })).toBe(url);
  });

  it.each(['/graphiql', '/graphiql/', '/graphiql?query=%7Bme%7D'])('leads %s to the API explorer', (url) => {
    expect(pagePath({ method: 'GET', url })).toBe('/graphiql/index.html');
  });

  it('leaves other methods alone', () => {
    expect(pagePath({ method: 'POST', url: '/ideas' })).toBe('/ideas');
  });
});

describe('cacheControl', () => {
  it('keeps what has a hash in its name for good, and asks again for the rest', () => {
    expect(cacheControl('/web/dist/assets/index-abc.js')).toContain('immutable');
    expect(cacheControl('/web/dist/index.html')).toBe('no-cache');
  });
});
