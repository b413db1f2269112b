import { describe, expect, it } from '@jest/globals';
import { cleanProposal } from './proposal.js';

const proposal = { title: 'A title', summary: 'Two\nlines', topic: 'Tools' };

describe('cleanProposal', () => {
  it('takes the blanks off', () => {
    expect(cleanProposal({ title: ' A title ', summary: '\nTwo\nlines ', topic: ' Tools' })).toEqual(
      proposal,
    );
  });

  it('takes an empty summary, and counts an emoji once', () => {
    expect(cleanProposal({ ...proposal, summary: '', title: '🎈'.repeat(200) })).toMatchObject({
      summary: '',
    });
  });

  it.each([
    [{ title: ' ' }, 'TITLE_EMPTY'],
    [{ title: 'x'.repeat(201) }, 'TITLE_TOO_LONG'],
    [{ title: 'two\nlines' }, 'TEXT_NOT_ALLOWED'],
    [{ title: 'a\0b' }, 'TEXT_NOT_ALLOWED'],
    [{ summary: '\ud83c' }, 'TEXT_NOT_ALLOWED'],
    [{ summary: 'x'.repeat(5_001) }, 'SUMMARY_TOO_LONG'],
    [{ topic: '' }, 'TOPIC_EMPTY'],
    [{ topic: 'x'.repeat(61) }, 'TOPIC_TOO_LONG'],
  ])('refuses %j', (change, code) => {
    expect(cleanProposal({ ...proposal, ...change })).toBe(code);
  });
});
