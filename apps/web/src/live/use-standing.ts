import { useSyncExternalStore } from 'react';
import { rankStore, type Standing, type Standings, UNRANKED } from './rank-store';

/** What a list or a page was told of an idea when it was read. */
export interface Ranked {
  id: string;
  rank: number | null;
  merit?: { value: number; band: number | null; evidence: Standing['evidence'] } | null;
}

/** Where the idea stands, as the server told last; renders again only when that changes. */
export function useStanding(idea: Ranked): Standing {
  const known = useSyncExternalStore(rankStore.standings.subscribe, () =>
    rankStore.standings.get().get(idea.id),
  );
  return known ?? standingOf(idea);
}

/** The same for lists that look up many. */
export const standingIn = (standings: Standings, idea: Ranked): Standing =>
  standings.get(idea.id) ?? standingOf(idea);

/** No rank is a standing too: that of an idea which is not open, not known well enough, or hidden. */
export const standingOf = ({ rank, merit }: Omit<Ranked, 'id'>): Standing =>
  rank === null
    ? UNRANKED
    : { rank, band: merit?.band ?? null, merit: merit?.value ?? null, evidence: merit?.evidence ?? null };
