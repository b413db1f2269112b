import { expect, it } from '@jest/globals';
import { BookWatchers } from './book-watchers.js';

it('knows a book as long as somebody watches it', () => {
  const watchers = new BookWatchers();
  const stops = [0, 0, 2].map((contract) => watchers.add({ marketId: 7, contract }));
  expect([...watchers.contractsOf(7)]).toEqual([0, 2]);
  stops[0]?.();
  expect([...watchers.contractsOf(7)]).toEqual([0, 2]);
  stops[1]?.();
  expect([...watchers.contractsOf(7)]).toEqual([2]);
  stops[2]?.();
  expect([...watchers.contractsOf(7)]).toEqual([]);
});
