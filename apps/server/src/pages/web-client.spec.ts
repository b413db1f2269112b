import { describe, expect, it } from '@jest/globals';
import { cacheControl, pagePath } from './web-client.js';

describe('pagePath', () => {
  it.each(['/', '/ideas/abc', '/portfolio?tab=orders', '/ideas/a.b/c'])('leads %s to the client', (url) => {
    expect(pagePath({ method: 'GET', url })).toBe('/index.html');
  });

  it.each(['/graphql', '/graphql?query={me{id}}', '/health/live', '/assets/index-abc.js', '/icon.svg'])(
    'leaves %s alone',
    (url) => {
      expect(pagePath({ method: 'GET', url })).toBe(url);
    },
  );

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
