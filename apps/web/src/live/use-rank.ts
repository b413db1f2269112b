import { useSyncExternalStore } from 'react';
import { type IdeaRank, type Ranks, rankStore } from './rank-store';

/** The newest rank that the server has told; renders again only when it changes. */
export function useRank(idea: IdeaRank): number | null {
  return useSyncExternalStore(rankStore.ranks.subscribe, () => rankIn(rankStore.ranks.get(), idea));
}

/** Null is a rank too: that of an idea which is not open. */
export function rankIn(ranks: Ranks, { id, rank }: IdeaRank): number | null {
  const known = ranks.get(id);
  return known === undefined ? rank : known;
}
