import { expect, it } from 'vitest';
import { digestLines, type ToMail } from './digest-lines.js';

const address = (path: string) => `https://floor.example${path}`;
const notice = (change: Partial<ToMail> = {}): ToMail => ({ text: 'A.', path: '/a', happened: 1, ...change });

it('says each notice with where it leads, and how often it happened', () => {
  const lines = digestLines([notice(), notice({ text: 'B.', path: null, happened: 3 })], address);
  expect(lines.slice(0, -1)).toEqual(['A. https://floor.example/a', 'B. (3 times)']);
});

it('counts what would be too long', () => {
  const lines = digestLines(
    Array.from({ length: 45 }, () => notice()),
    address,
  );
  expect(lines).toHaveLength(42);
  expect(lines[40]).toBe('And 5 more.');
});
