import { describe, expect, it } from 'vitest';
import { cleanUrl, cleanWords } from './clean-words.js';

const rules = { longest: 5, ifEmpty: 'REASON_EMPTY', ifTooLong: 'REASON_TOO_LONG' } as const;

describe('cleanWords', () => {
  it('takes blanks off the ends and leaves the lines of a text', () => {
    expect(cleanWords('  a\nb ', rules)).toEqual({ ok: true, value: 'a\nb' });
    expect(cleanWords('🙂🙂🙂🙂🙂', rules)).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'REASON_EMPTY'],
    ['\u200b \u2003', 'REASON_EMPTY'],
    ['abcdef', 'REASON_TOO_LONG'],
    ['a\0b', 'TEXT_NOT_ALLOWED'],
    ['a\ud800', 'TEXT_NOT_ALLOWED'],
  ])('refuses %j', (text, code) => {
    expect(cleanWords(text, rules)).toEqual({ ok: false, code });
  });

  it('refuses several lines where one is asked for', () => {
    expect(cleanWords('a\nb', { ...rules, oneLine: true })).toEqual({ ok: false, code: 'TEXT_NOT_ALLOWED' });
  });
});

describe('cleanUrl', () => {
  it('takes what a browser opens, and nothing', () => {
    const url = 'https://example.org/decision?id=7#result';
    expect(cleanUrl(url)).toEqual({ ok: true, value: url });
    for (const none of [null, undefined, '', ' ']) expect(cleanUrl(none)).toEqual({ ok: true, value: null });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'example.org',
    'https://',
    'https://a\nb',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('refuses %j', (url) => {
    expect(cleanUrl(url)).toEqual({ ok: false, code: 'URL_NOT_VALID' });
  });
});
