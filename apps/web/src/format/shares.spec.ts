import { expect, it } from 'vitest';
import { sharesInWords } from './shares';

it('one share is one share', () => {
  expect(['1', '2', '12345', 1n].map(sharesInWords)).toEqual([
    '1 share',
    '2 shares',
    '12,345 shares',
    '1 share',
  ]);
});
