import type { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import type { EstimatesBoard, StandingEstimate } from '../estimates/estimates-board.js';
import { EstimatesUnderWay } from '../estimates/estimates-under-way.js';
import type { Independence } from './independence.js';
import { StandingContributions } from './standing-contributions.js';

const estimate = (marketId: number, memberId: number, stakeAtRiskMilli = 5_000): StandingEstimate => ({
  ...{ marketId, memberId, chance: 0.6, stakeAtRiskMilli, beforeExposure: true },
  at: new Date(0),
});

/** @param meanwhile happens while the estimates are read */
function contributionsOf(
  standing: readonly StandingEstimate[],
  meanwhile: (underWay: EstimatesUnderWay) => void = () => undefined,
) {
  const underWay = new EstimatesUnderWay({ query: async () => [] } as unknown as DataSource);
  const board = {
    standing: async () => {
      meanwhile(underWay);
      return [...standing];
    },
  } as unknown as EstimatesBoard;
  const independence = { insiders: () => new Set([9]) } as unknown as Independence;
  return new StandingContributions(board, underWay, independence).of([1, 2]);
}

it('are of who has something at risk and does not belong to the idea', async () => {
  const found = await contributionsOf([estimate(1, 5), estimate(1, 6, 0), estimate(1, 9)]);
  expect([...found.keys()]).toEqual([1, 2]);
  expect(found.get(1)).toEqual(new Map([[5, { memberId: 5, chance: 600, stakeMilli: 5_000, early: true }]]));
});

it('leave out a market in which an estimate was under way while they were read, also one that has ended', async () => {
  const both = [estimate(1, 5), estimate(2, 5)];
  const wish = { id: '1', marketId: 1 };
  const begun = await contributionsOf(both, (underWay) => underWay.begin(wish));
  const ended = await contributionsOf(both, (underWay) => {
    underWay.begin(wish);
    underWay.end(wish);
  });
  expect([[...begun.keys()], [...ended.keys()]]).toEqual([[2], [2]]);
});
