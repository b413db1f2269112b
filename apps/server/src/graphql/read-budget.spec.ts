import { expect, it } from 'vitest';
import { spendRead } from './read-budget.js';

it('lets a request read 40 markets from the database and no more, each request for itself', () => {
  const request = {};
  for (let reads = 0; reads < 40; reads++) spendRead(request);
  expect(() => spendRead(request)).toThrow(/at most 40 markets/);
  expect(() => spendRead({})).not.toThrow();
});
