import { describe, expect, it } from 'vitest';
import { MOST_MENTIONS, mentionsIn } from './mentions.js';

const handles = (text: string) => mentionsIn(text).handles;
const names = (text: string) => mentionsIn(text).names;

describe('a mention', () => {
  it('is a handle behind an @, as far as a handle can go', () => {
    expect(handles('Ask @ada, she knows.')).toEqual([['ada']]);
    expect(handles('@quiet-otter.')).toEqual([['quiet-otter', 'quiet']]);
    expect(handles('So @ada was right')).toEqual([['ada was right', 'ada was', 'ada']]);
  });

  it('is a full name in brackets', () => {
    expect(names('Thank you, @[Ada Lovelace]!')).toEqual(['Ada Lovelace']);
    expect(names('@[ ] @[two\nlines]')).toEqual([]);
  });

  it('ends where the line or the sentence does', () => {
    expect(handles('@ada\nand more')).toEqual([['ada']]);
    expect(handles('@ada -- and more')).toEqual([['ada']]);
  });

  it('is no address of an e-mail, and no code', () => {
    expect(handles('write to ada@example.com or x@@y')).toEqual([]);
    expect(handles('`@ada` and ```\n@bea\n``` and @cem')).toEqual([['cem']]);
    expect(handles('```\n@ada')).toEqual([]);
  });

  it('is read in one way of writing, whatever the script', () => {
    expect(handles('@ａｄａ')).toEqual([['ada']]);
    expect(handles('@Ζήνων')).toEqual([['Ζήνων']]);
  });

  it('is plain text beyond ten', () => {
    const { handles: found, names: said } = mentionsIn('@[A B] '.concat('@ada, '.repeat(30)));
    expect(found.length + said.length).toBe(MOST_MENTIONS);
  });
});
