import { describe, expect, it } from 'vitest';
import { readTexts } from './proposal.js';

const GIVEN = { title: 'A title', summary: 'Two\nlines', topic: 'Tools', tags: ['one'], links: [] };

describe('the words of a proposal', () => {
  it('lose the blanks around them', () => {
    const given = { ...GIVEN, title: ' A title ', summary: '\nTwo\nlines ', topic: ' Tools', tags: [' one'] };
    expect(readTexts(given)).toEqual({ texts: GIVEN, problems: [] });
  });

  it('may have an empty summary, and an emoji counts once', () => {
    const { texts, problems } = readTexts({ ...GIVEN, summary: ' \u200b ', title: '🎈'.repeat(200) });
    expect([texts.summary, problems]).toEqual(['', []]);
  });

  it.each([
    ['TITLE_EMPTY', 'title', { title: ' ' }],
    ['TITLE_TOO_LONG', 'title', { title: 'x'.repeat(201) }],
    ['TEXT_NOT_ALLOWED', 'title', { title: 'two\nlines' }],
    ['TEXT_NOT_ALLOWED', 'title', { title: 'a\0b' }],
    ['TEXT_NOT_ALLOWED', 'summary', { summary: '\ud83c' }],
    ['SUMMARY_TOO_LONG', 'summary', { summary: 'x'.repeat(10_001) }],
    ['TOPIC_EMPTY', 'topic', { topic: '' }],
    ['TOPIC_TOO_LONG', 'topic', { topic: 'x'.repeat(61) }],
    ['TEXT_NOT_ALLOWED', 'topic', { topic: 'two\nlines' }],
    ['TAG_NOT_VALID', 'tags', { tags: ['<b>'] }],
    ['LINK_NOT_VALID', 'links', { links: ['example.com'] }],
  ])('are refused as %s of the %s', (code, field, change) => {
    expect(readTexts({ ...GIVEN, ...change }).problems).toEqual([{ field, code }]);
  });

  it('tell everything that is wrong with them at once', () => {
    const bad = { title: '', summary: '\0', topic: '', tags: ['!'], links: ['x'] };
    expect(readTexts(bad).problems.map(({ field }) => field)).toEqual([
      'title',
      'summary',
      'topic',
      'tags',
      'links',
    ]);
  });
});
