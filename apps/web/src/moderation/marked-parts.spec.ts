import { expect, it } from 'vitest';
import { markedParts } from './marked-parts.js';

const drawn = (text: string, ...words: string[]): string =>
  markedParts(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

it('marks whole words in any case, wherever they stand', () =>
  expect(drawn('Salary? A salary, salaryman; SALARY', 'salary')).toBe(
    '[Salary]? A [salary], salaryman; [SALARY]',
  ));

it('marks the longest of several, and signs as they are', () =>
  expect(drawn('a pay rise (draft)', 'pay', 'pay rise', '(draft)')).toBe('a [pay rise] [(draft)]'));

it('marks nothing where there is nothing to mark', () => {
  expect(drawn('plain', '')).toBe('plain');
  expect(drawn('')).toBe('');
});
