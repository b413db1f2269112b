import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes-between';

const WORDS = { title: 'A bench', summary: 'Made of oak.', topic: 'Garden', tags: ['wood'], links: [] };

/** [added] and {removed}. */
function drawn(after: Partial<typeof WORDS>, before = WORDS): string[] {
  return changesBetween(before, { ...before, ...after }).map(({ field, parts }) => {
    const marked = parts.map(({ kind, text }) => {
      if (kind === 'added') return `[${text}]`;
      return kind === 'removed' ? `{${text}}` : text;
    });
    return `${field}: ${marked.join('')}`;
  });
}

describe('the changes between two versions', () => {
  it('are told field by field and word by word', () => {
    expect(drawn({ title: 'A long bench', summary: 'Made of ash.', tags: ['wood', 'ash'] })).toEqual([
      'Title: A [long ]bench',
      'Summary: Made of {oak}[ash].',
      'Tags: wood[, ash]',
    ]);
  });

  it('are none where nothing changed', () => {
    expect(drawn({})).toEqual([]);
  });

  it('leave out most of a long text that stays', () => {
    const before = { ...WORDS, summary: `${'left '.repeat(100)}old${' right'.repeat(100)}` };
    const [summary = ''] = drawn({ summary: before.summary.replace('old', 'new') }, before);
    expect(summary).toMatch(/^Summary: {2}…( left)+ \{old\}\[new\]( right)+ r … $/);
    expect(summary.length).toBeLessThan(220);
  });
});
