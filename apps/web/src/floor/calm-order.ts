import { toPriceUnits } from '../format/price';
import type { IdeaOrder } from './idea-order';
import type { ListedIdea } from './ideas-query';

export interface RankedIdea {
  idea: ListedIdea;
  rank: number | null;
}

interface Current {
  price: string;
  changeToday: string;
}

/**
 * The list in the order of the current prices. The server ranks; between two reads this only moves the ideas
 * of the list among the ranks that they have, so that a filtered list keeps the ranks of the whole floor.
 * Equal ideas keep their order, and orders that do not depend on prices stay as the server gave them.
 */
export function calmOrder(
  ideas: readonly ListedIdea[],
  orderBy: IdeaOrder,
  current: (marketId: string) => Current | undefined,
): RankedIdea[] {
  const open = ideas.filter(isRanked);
  const byPrice = sorted(open, (idea) => priceOf(idea, current));
  const ranks = open.map(({ rank }) => rank).sort((left, right) => left - right);
  const rankOf = new Map(byPrice.map((idea, index) => [idea.id, ranks[index] ?? null]));
  const order =
    orderBy === 'RANK' ? inPlace(ideas, byPrice) : orderBy === 'MOVERS' ? byMove(ideas, current) : ideas;
  return order.map((idea) => ({ idea, rank: rankOf.get(idea.id) ?? null }));
}

function byMove(ideas: readonly ListedIdea[], current: (marketId: string) => Current | undefined) {
  const open = ideas.filter(isRanked);
  return inPlace(
    ideas,
    sorted(open, (idea) => moveOf(idea, current)),
  );
}

/** Puts the open ideas into the places that open ideas have; the others stay where they are. */
function inPlace(ideas: readonly ListedIdea[], open: readonly ListedIdea[]): ListedIdea[] {
  const next = open[Symbol.iterator]();
  return ideas.map((idea) => (isRanked(idea) ? (next.next().value ?? idea) : idea));
}

const isRanked = (idea: ListedIdea): idea is ListedIdea & { rank: number } => idea.rank !== null;

function sorted<T extends ListedIdea>(ideas: readonly T[], key: (idea: T) => bigint): T[] {
  const keys = new Map(ideas.map((idea) => [idea.id, key(idea)]));
  const keyOf = (idea: T) => keys.get(idea.id) ?? 0n;
  return [...ideas].sort((left, right) =>
    keyOf(left) < keyOf(right) ? 1 : keyOf(left) > keyOf(right) ? -1 : 0,
  );
}

function priceOf({ market }: ListedIdea, current: (marketId: string) => Current | undefined): bigint {
  return market ? toPriceUnits((current(market.id) ?? market).price) : -1n;
}

function moveOf({ market }: ListedIdea, current: (marketId: string) => Current | undefined): bigint {
  if (!market) return -1n;
  const move = toPriceUnits((current(market.id) ?? market).changeToday);
  return move < 0n ? -move : move;
}
