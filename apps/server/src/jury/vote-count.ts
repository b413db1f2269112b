import type { LotKind } from '../lots/lot-kind.js';
import type { LotOutcome } from '../lots/lot-rows.js';

/** Fewer votes are no verdict, unless the jury was to be smaller. */
const FEWEST_VOTES = 3;

export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly outcome: Exclude<LotOutcome, 'LAPSED'>;
}

/**
 * What the votes of a jury or a panel come to, once nobody is left to ask. A jury without a majority has no verdict.
 * Of a panel a challenge needs no majority: a resolution that a challenge was raised against stands only with one.
 */
export function countVotes(kind: LotKind, seats: number, votes: readonly boolean[]): Count {
  const yes = votes.filter((vote) => vote).length;
  const no = votes.length - yes;
  if (kind === 'PANEL') return { yes, no, outcome: yes > no ? 'YES' : 'NO' };
  const enough = votes.length >= Math.min(FEWEST_VOTES, Math.max(seats, 1));
  if (!enough || yes === no) return { yes, no, outcome: 'NONE' };
  return { yes, no, outcome: yes > no ? 'YES' : 'NO' };
}
