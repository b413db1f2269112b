import { expect, it } from 'vitest';
import { rowsThatFit } from './rows-that-fit';

it('lists more rows on a higher screen, and at least one', () => {
  expect(rowsThatFit(1280, 600)).toBe(5);
  expect(rowsThatFit(1920, 880)).toBe(9);
  expect(rowsThatFit(1280, 50)).toBe(1);
});

it('lists more rows on a small screen, whose words are smaller, and all of them on a phone', () => {
  expect(rowsThatFit(1024, 568)).toBeGreaterThan(rowsThatFit(1280, 568));
  expect(rowsThatFit(390, 600)).toBe(Number.POSITIVE_INFINITY);
});
