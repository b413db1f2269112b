import { expect, it } from 'vitest';
import { hasOpenDots, STARTERS, withStarter } from './starters';

it('puts a starter below what is written, and an item right below an item', () => {
  expect(withStarter(' ', '## What')).toBe('## What');
  expect(withStarter('Words.\n', '- A')).toBe('Words.\n\n- A');
  expect(withStarter('Words.\n\n- A', '- B')).toBe('Words.\n\n- A\n- B');
  expect(withStarter('- A', '## What')).toBe('- A\n\n## What');
});

it('knows a starter that nobody has filled in', () => {
  for (const { text } of STARTERS) expect(hasOpenDots(`Words.\n\n${text}  \n\nMore.`)).toBe(true);
  expect(
    hasOpenDots('## What is wrong today\n\nToo slow … and dear.\n\n- The measure speed reaches 9.'),
  ).toBe(false);
  expect(hasOpenDots('')).toBe(false);
});
