import type { BoardKind } from './board.model.js';
import type { ScoresOf } from './score-rows.js';
import { brierOf, calibrationErrorOf, peerOf, profitPerToken } from './skill-figures.js';

/** Figures on boards are of so many at a time: one more never tells how somebody judged a single headline. */
export const BOARD_BATCH = 5;
export const FEWEST_ON_BOARD = 5;

/** What stands on a board about a member. */
export interface BoardFigure {
  readonly value: number;
  /** What it is of: a multiple of five. */
  readonly resolved: number;
}

/** The first of them, as many as make whole batches: the same until five more have come. */
export const wholeBatches = <Item>(items: readonly Item[]): readonly Item[] =>
  items.slice(0, items.length - (items.length % BOARD_BATCH));

/**
 * A member's figure on a board; null before there are five. Pure. Each kind has batches of its own: those of PEER are of
 * headlines with a peer score, which would otherwise come one at a time within a batch of others.
 */
export function boardFigure(
  kind: BoardKind,
  { estimates, profits }: ScoresOf,
  memberId: number,
): BoardFigure | null {
  const all = estimates.get(memberId) ?? [];
  if (kind === 'PROFIT') return figureOf(profits.get(memberId) ?? [], profitPerToken);
  if (kind === 'PEER')
    return figureOf(
      all.filter(({ peer }) => peer !== null),
      peerOf,
    );
  return figureOf(all, kind === 'BRIER' ? brierOf : calibrationErrorOf);
}

function figureOf<Item>(
  items: readonly Item[],
  worth: (batch: readonly Item[]) => number | null,
): BoardFigure | null {
  const batch = wholeBatches(items);
  const value = batch.length === 0 ? null : worth(batch);
  return value === null ? null : { value: rounded(value), resolved: batch.length };
}

/** As much as anybody looks at; more would be a fingerprint of the estimates behind it. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Whether the smaller figure is the better one. */
export const isLowBest = (kind: BoardKind): boolean => kind === 'BRIER' || kind === 'CALIBRATION';

/** Best first; equal figures share a place, in the order of their handles. Pure. */
export function placed<Row extends { readonly value: number; readonly handle: string }>(
  kind: BoardKind,
  rows: readonly Row[],
): (Row & { readonly place: number })[] {
  const sign = isLowBest(kind) ? 1 : -1;
  const sorted = [...rows].sort((a, b) => sign * (a.value - b.value) || (a.handle < b.handle ? -1 : 1));
  return sorted.map((row) => ({ ...row, place: sorted.findIndex(({ value }) => value === row.value) + 1 }));
}
