import { toPriceUnits } from '../format/price';
import type { IdeaOrder } from './idea-order';
import type { ListedIdea } from './ideas-query';

/** What is known of this moment, which may be newer than the list. */
interface Present {
  rankOf: (idea: ListedIdea) => number | null;
  changeOf: (marketId: string) => string | undefined;
}

/**
 * The list in the order of this moment. Ranks are the server's; between two reads of the list this only moves
 * ideas among the places that ranked ideas have. Orders that do not depend on prices stay as they were given.
 */
export function calmOrder(
  ideas: readonly ListedIdea[],
  orderBy: IdeaOrder,
  present: Present,
): readonly ListedIdea[] {
  if (orderBy === 'RANK') return sortRanked(ideas, present, (idea) => BigInt(present.rankOf(idea) ?? 0));
  if (orderBy === 'MOVERS') return sortRanked(ideas, present, (idea) => -moveOf(idea, present));
  return ideas;
}

/** Sorts the ranked ideas, least key first; the others stay where they are, and so does the order of equals. */
function sortRanked(
  ideas: readonly ListedIdea[],
  { rankOf }: Present,
  keyOf: (idea: ListedIdea) => bigint,
): ListedIdea[] {
  const isRanked = (idea: ListedIdea) => rankOf(idea) !== null;
  const keyed = ideas.filter(isRanked).map((idea) => ({ idea, key: keyOf(idea) }));
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  const next = keyed[Symbol.iterator]();
  return ideas.map((idea) => (isRanked(idea) ? (next.next().value?.idea ?? idea) : idea));
}

function moveOf({ market }: ListedIdea, { changeOf }: Present): bigint {
  if (!market) return -1n;
  const move = toPriceUnits(changeOf(market.id) ?? market.changeToday);
  return move < 0n ? -move : move;
}
