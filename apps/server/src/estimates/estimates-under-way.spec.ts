import type { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import { EstimatesUnderWay } from './estimates-under-way.js';

const underWay = (cutOff: readonly number[] = []) =>
  new EstimatesUnderWay({
    query: async () => cutOff.map((marketId) => ({ market_id: marketId })),
  } as unknown as DataSource);

it('knows which markets had an estimate under way since a mark', async () => {
  const estimates = underWay();
  const [first, second] = [
    { id: '1', marketId: 7 },
    { id: '2', marketId: 7 },
  ];
  const before = estimates.mark;
  expect([...(await estimates.since(before, [7, 8]))]).toEqual([]);
  estimates.begin(first);
  estimates.begin(second);
  estimates.begin(second);
  estimates.end(first);
  expect([...(await estimates.since(estimates.mark, [7, 8]))]).toEqual([7]);
  estimates.end(second);
  // Over by now, but not when the reading began.
  expect([...(await estimates.since(before, [7, 8]))]).toEqual([7]);
  expect([...(await estimates.since(before, [8]))]).toEqual([]);
  expect([...(await estimates.since(estimates.mark, [7, 8]))]).toEqual([]);
});

it('knows of those that a crash cut off', async () => {
  const estimates = underWay([9]);
  expect([...(await estimates.since(estimates.mark, [8, 9]))]).toEqual([9]);
});
