import { describe, expect, it } from 'vitest';
import { cleanLinks } from './links.js';

describe('links', () => {
  it('are addresses that a browser can open, each once', () => {
    const given = [' https://example.com/a?b=1 ', '', 'http://example.com', 'https://example.com/a?b=1'];
    expect(cleanLinks(given)).toEqual({
      links: ['https://example.com/a?b=1', 'http://example.com'],
      problem: null,
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    '//example.com',
    'example.com',
    'https://bank.example@evil.example/',
    'https://a b',
  ])('%s is refused', (given) => {
    expect(cleanLinks([given]).problem).toBe('LINK_NOT_VALID');
  });

  it('are not longer than 2,000 characters', () => {
    expect(cleanLinks([`https://example.com/${'x'.repeat(2_000)}`]).problem).toBe('LINK_NOT_VALID');
  });

  it('are at most 10', () => {
    const given = Array.from({ length: 11 }, (_, index) => `https://example.com/${index}`);
    expect(cleanLinks(given.slice(1)).problem).toBeNull();
    expect(cleanLinks(given).problem).toBe('LINKS_TOO_MANY');
  });
});
