import { registerEnumType } from '@nestjs/graphql';
import type { MarketView } from '@openfloor/exchange';
import type { Idea } from '../database/entities/idea.js';
import { isRanked } from './ranking.js';

export const IdeaOrder = {
  RANK: 'RANK',
  MOVERS: 'MOVERS',
  NEW: 'NEW',
  CLOSING_SOON: 'CLOSING_SOON',
} as const;
export type IdeaOrder = keyof typeof IdeaOrder;
registerEnumType(IdeaOrder, {
  name: 'IdeaOrder',
  description: 'How a list of ideas is ordered. Ideas whose market is not open come last, newest first.',
  valuesMap: {
    RANK: { description: 'Best rank first.' },
    MOVERS: { description: 'Greatest change of price within 24 hours first, up or down.' },
    NEW: { description: 'Newest first, open or not.' },
    CLOSING_SOON: { description: 'Earliest close first.' },
  },
});

export interface ListedIdea {
  readonly idea: Idea;
  readonly market: MarketView | undefined;
}

/** [0 for open ideas, 1 for others; what the order is about; the idea's id]. Smaller comes first. */
export type SortKey = readonly [number, number, number];
export const SORT_KEY_LENGTH = 3;

/** Where the idea stands in the order, as numbers that cursors can carry. Pure. */
export function sortKey(
  order: IdeaOrder,
  { idea, market }: ListedIdea,
  changeTodayHalfTicks: (market: MarketView) => number,
): SortKey {
  if (order === 'NEW') return [0, -idea.proposedAt.getTime(), -idea.id];
  if (market === undefined || !isRanked(market)) return [1, -idea.proposedAt.getTime(), -idea.id];
  switch (order) {
    case 'RANK':
      return [0, -(market.priceHalfTicks[0] ?? 0), market.marketId];
    case 'MOVERS':
      return [0, -Math.abs(changeTodayHalfTicks(market)), market.marketId];
    case 'CLOSING_SOON':
      return [0, market.closesAt, market.marketId];
  }
}

export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
