/** A member's record on resolved headlines. */
export interface SkillRecord {
  /** How many have resolved. */
  readonly resolved: number;
  /** The mean peer score over them (peerScore). */
  readonly peer: number;
}

/** After so many resolved headlines a record counts half of what it says. */
const HALF_TRUSTED = 10;
/** A lasting mean peer score of this would double the weight if nothing bounded it; minus this halves it. */
const DOUBLING_PEER = 25;

/** The least and the most that a record multiplies a weight by. */
export const LEAST_SKILL = 0.5;
/**
 * No more, because a person with the best record and the full allowance may move the merit of an idea with ten
 * independent people by 3 points on average at most (docs/merit.md).
 */
export const MOST_SKILL = 1.4;

/** Also of what was stored under other bounds. */
export const boundedSkill = (skill: number): number => Math.min(MOST_SKILL, Math.max(LEAST_SKILL, skill));

/**
 * The weight that a record gives a member's estimates: LEAST_SKILL..MOST_SKILL, 1 without one. It is 2^(peer / 25),
 * shrunk to 1 by how few have resolved. The peer score is a proper one, so that calibration is in it: who says 99 and is
 * right nine times in ten loses. Tokens won do not count.
 */
export function skillOf({ resolved, peer }: SkillRecord): number {
  const trust = resolved / (resolved + HALF_TRUSTED);
  return boundedSkill(2 ** ((trust * peer) / DOUBLING_PEER));
}
