import { t } from '@lingui/core/macro';
import type { Standing, Standings } from '../live/rank-store';
import type { ListedIdea } from './ideas-query';

/** Words above the first idea of a part of the ranking. */
export interface PartHeading {
  title: string;
  words: string;
}

/** The ranks of each band, by all that the server has told. */
export type Bands = ReadonlyMap<number, { from: number; to: number }>;

export function bandsOf(standings: Standings): Bands {
  const bands = new Map<number, { from: number; to: number }>();
  for (const { band, rank } of standings.values()) {
    if (band === null || rank === null) continue;
    const known = bands.get(band) ?? { from: rank, to: rank };
    bands.set(band, { from: Math.min(known.from, rank), to: Math.max(known.to, rank) });
  }
  return bands;
}

interface Placed {
  standing: Standing;
  hidden: boolean;
}

/** In which part of the ranking an idea stands: its band, or why it has none. */
function partOf({ market }: ListedIdea, { standing, hidden }: Placed): string {
  if (standing.band !== null) return `band ${standing.band}`;
  if (hidden) return 'hidden';
  const open = market?.state === 'OPEN' || market?.state === 'AUCTION' || market?.state === 'HALTED';
  return open ? 'open' : 'over';
}

const others: Record<string, PartHeading> = {
  hidden: { title: t`Your estimate first`, words: t`figures hidden, in an order that rotates` },
  open: { title: t`No merit yet`, words: t`needs five people outside the team, oldest first` },
  over: { title: t`Not open`, words: t`newest first` },
};

function headingOf(part: string, { band, rank }: Standing, bands: Bands): PartHeading | null {
  if (band === null) return others[part] ?? null;
  const { from, to } = bands.get(band) ?? { from: rank, to: rank };
  const words =
    from === to ? t`rank ${from ?? 0} stands apart` : t`ranks ${from ?? 0}–${to ?? 0} cannot be told apart`;
  return { title: t`Band ${band}`, words };
}

export interface RankedRow {
  idea: ListedIdea;
  /** Only above the first idea of a part. */
  heading: PartHeading | null;
}

interface Context {
  placedOf: (idea: ListedIdea) => Placed;
  bands: Bands;
}

/** The ranking with its parts told apart. Where there is only one without a band, nothing needs to be said. */
export function rankedRows(ideas: readonly ListedIdea[], { placedOf, bands }: Context): RankedRow[] {
  let last = '';
  const rows = ideas.map((idea) => {
    const placed = placedOf(idea);
    const part = partOf(idea, placed);
    const heading = part === last ? null : headingOf(part, placed.standing, bands);
    last = part;
    return { idea, heading };
  });
  const parts = rows.filter(({ heading }) => heading !== null);
  const alone = parts.length === 1 && parts[0]?.heading === others.over;
  return alone ? ideas.map(plainRow) : rows;
}

export const plainRow = (idea: ListedIdea): RankedRow => ({ idea, heading: null });

/** The same rows in the same order, with the ideas as they are now; null where other ideas are listed. */
export function renewedRows(
  rows: readonly RankedRow[],
  ideas: readonly ListedIdea[],
): readonly RankedRow[] | null {
  const now = new Map(ideas.map((idea) => [idea.id, idea]));
  const renewed = rows.flatMap(({ idea: { id }, heading }) => {
    const idea = now.get(id);
    return idea ? [{ idea, heading }] : [];
  });
  return renewed.length === rows.length && now.size === rows.length ? renewed : null;
}

export const sameRows = (left: readonly RankedRow[], right: readonly RankedRow[]): boolean =>
  left.length === right.length &&
  left.every(({ idea, heading }, index) => {
    const other = right[index];
    return (
      idea === other?.idea &&
      heading?.title === other.heading?.title &&
      heading?.words === other.heading?.words
    );
  });
