import { registerEnumType } from '@nestjs/graphql';
import type { MarketView } from '@openfloor/exchange';
import type { Idea } from '../database/entities/idea.js';
import type { PublishedMerit } from '../merit/published-merit.js';
import { disagreement } from './disagreement.js';
import { isRanked } from './ranking.js';

export const IdeaOrder = {
  RANK: 'RANK',
  MOVERS: 'MOVERS',
  NEW: 'NEW',
  CLOSING_SOON: 'CLOSING_SOON',
  CONTESTED: 'CONTESTED',
} as const;
export type IdeaOrder = keyof typeof IdeaOrder;
registerEnumType(IdeaOrder, {
  name: 'IdeaOrder',
  description:
    'How a list of ideas is ordered. But for NEW, ideas whose market is not open come last, newest first. Where an order goes by figures that are hidden from you, the ideas that they are hidden of come by turns, after those that you were shown.',
  valuesMap: {
    RANK: {
      description: 'Best rank first; then those that have no published merit yet, the first listed first.',
    },
    MOVERS: { description: 'Greatest change of price within 24 hours first, up or down.' },
    NEW: { description: 'Newest first, open or not.' },
    CLOSING_SOON: { description: 'Earliest close first.' },
    CONTESTED: {
      description:
        'Where the people behind the published merit disagree most first; then those that have no published merit yet.',
    },
  },
});

export interface ListedIdea {
  readonly idea: Idea;
  readonly market: MarketView | undefined;
  readonly merit: PublishedMerit | null;
  /** Its turn among those whose figures are hidden from who asks; null where they are not. */
  readonly turn: number | null;
}

/** [group; what the order is about; the idea's id]. Smaller comes first. */
export type SortKey = readonly [number, number, number];
export const SORT_KEY_LENGTH = 3;

const SHOWN = 0;
const HIDDEN = 1;
const WITHOUT_MERIT = 2;
const NOT_OPEN = 3;

/** Where the idea stands in the order, as numbers that cursors can carry. Pure. */
export function sortKey(
  order: IdeaOrder,
  { idea, market, merit, turn }: ListedIdea,
  changeTodayHalfTicks: (market: MarketView) => number,
): SortKey {
  if (order === 'NEW') return [SHOWN, -idea.proposedAt.getTime(), -idea.id];
  if (market === undefined || !isRanked(market)) return [NOT_OPEN, -idea.proposedAt.getTime(), -idea.id];
  const { marketId } = market;
  if (order === 'CLOSING_SOON') return [SHOWN, market.closesAt, marketId];
  if (turn !== null) return [HIDDEN, turn, marketId];
  if (order === 'MOVERS') return [SHOWN, -Math.abs(changeTodayHalfTicks(market)), marketId];
  if (merit === null) return [WITHOUT_MERIT, marketId, marketId];
  return [SHOWN, order === 'RANK' ? -merit.merit : -disagreement(merit), marketId];
}

/** Whether a place in the list tells the price or the merit that the order goes by. Pure. */
export const tellsFigure = (order: IdeaOrder, [group]: SortKey): boolean =>
  group === SHOWN && order !== 'NEW' && order !== 'CLOSING_SOON';

export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
