import { describe, expect, it } from 'vitest';
import { mentionsAsMarkdown } from './mentions-as-markdown';

describe('a mention', () => {
  it('stands out, by handle and by name alike', () => {
    expect(mentionsAsMarkdown('Ask @tern or @[Ada Lovelace].')).toBe('Ask **@tern** or **@Ada Lovelace**.');
    expect(mentionsAsMarkdown('(@quiet.otter), @x_y')).toBe('(**@quiet.otter**), **@x\\_y**');
  });

  it('stands out whole where a known handle has blanks, the longest first', () => {
    const known = ['Lunar', 'Lunar Magpie', 'Lunar Magpie 2'];
    expect(mentionsAsMarkdown('@Lunar Magpie, see @tern', known)).toBe('**@Lunar Magpie**, see **@tern**');
    expect(mentionsAsMarkdown('@Lunar Magpie 2', known)).toBe('**@Lunar Magpie 2**');
    expect(mentionsAsMarkdown('@Lunar Magpies, @Lunar', known)).toBe('**@Lunar** Magpies, **@Lunar**');
    expect(mentionsAsMarkdown('@Solar Magpie', known)).toBe('**@Solar** Magpie');
    for (const text of ['`@Lunar Magpie`', 'x@Lunar Magpie'])
      expect(mentionsAsMarkdown(text, known)).toBe(text);
  });

  it('is not an address, and not in code', () => {
    for (const text of [
      'ada@example.com',
      'see `@tern`',
      '```\n@tern\n```',
      '@ and @@x',
      'https://a.b/@tern',
    ])
      expect(mentionsAsMarkdown(text)).toBe(text);
  });

  it('brings no signs of Markdown with it', () => {
    expect(mentionsAsMarkdown('@[a*b_c](https://x)')).toBe('**@a\\*b\\_c**(https://x)');
  });
});
