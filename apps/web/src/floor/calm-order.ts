import { toPriceUnits } from '../format/price';
import type { IdeaOrder } from './idea-order';
import type { ListedIdea } from './ideas-query';

/** What is known of this moment, which may be newer than the list. */
export interface Present {
  rankOf: (idea: ListedIdea) => number | null;
  /** Null where it is hidden from who looks. */
  changeOf: (idea: ListedIdea) => string | null;
  isHidden: (idea: ListedIdea) => boolean;
}

/**
 * The list in the order of this moment. Ranks are the server's; between two reads of the list this only moves
 * what has a place in that order. After it come, as the server lists them: ideas whose figures are hidden, which
 * take turns, those that are not known well enough for a place, and what is not open. Orders that do not depend on
 * figures stay as they were given.
 */
export function calmOrder(
  ideas: readonly ListedIdea[],
  orderBy: IdeaOrder,
  present: Present,
): readonly ListedIdea[] {
  if (orderBy === 'RANK') return sortPlaced(ideas, present, (idea) => placeByRank(idea, present));
  if (orderBy === 'MOVERS') return sortPlaced(ideas, present, (idea) => placeByMove(idea, present));
  return ideas;
}

function sortPlaced(
  ideas: readonly ListedIdea[],
  { isHidden }: Present,
  placeOf: (idea: ListedIdea) => bigint | null,
): ListedIdea[] {
  const groupOf = (idea: ListedIdea, place: bigint | null): bigint => {
    if (place !== null) return 0n;
    if (isHidden(idea)) return 1n;
    return isTraded(idea) ? 2n : 3n;
  };
  const keyed = ideas.map((idea) => {
    const place = placeOf(idea);
    return { idea, group: groupOf(idea, place), place: place ?? 0n };
  });
  keyed.sort((left, right) => compare(left.group, right.group) || compare(left.place, right.place));
  return keyed.map(({ idea }) => idea);
}

const compare = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);

function placeByRank(idea: ListedIdea, { rankOf }: Present): bigint | null {
  const rank = rankOf(idea);
  return rank === null ? null : BigInt(rank);
}

function placeByMove(idea: ListedIdea, { changeOf }: Present): bigint | null {
  const change = isTraded(idea) ? changeOf(idea) : null;
  if (change === null) return null;
  const move = toPriceUnits(change);
  return move < 0n ? move : -move;
}

const isTraded = ({ market }: ListedIdea): boolean =>
  market?.state === 'OPEN' || market?.state === 'AUCTION' || market?.state === 'HALTED';
