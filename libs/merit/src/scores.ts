import { invariant } from '@openfloor/kernel';

/** A chance (0..1) that was stated, and whether it came true. */
export interface Resolved {
  readonly chance: number;
  readonly outcome: boolean;
}

/** The mean squared distance between chances and outcomes: 0 is perfect, 1 the worst; null of nothing. (Brier, 1950.) */
export function brier(pairs: readonly Resolved[]): number | null {
  return meanOf(pairs.map(({ chance, outcome }) => (chance - Number(outcome)) ** 2));
}

/**
 * The log score against knowing nothing: 100 * (1 + log2 of the chance of what happened). 100 is perfect, 0 is a chance
 * of one half. Chances above 0 and below 1. (Metaculus: baseline score.)
 */
export function baselineScore(chance: number, outcome: boolean): number {
  return 100 * (1 + Math.log2(chanceOfOutcome(chance, outcome)));
}

/**
 * The log score against others: 100 * (ln of the chance of what happened - the mean of the others' ln), which is against
 * their geometric mean; null without others. Above 0 is better than they were. (Metaculus: peer score.)
 */
export function peerScore(chance: number, others: readonly number[], outcome: boolean): number | null {
  const theirs = meanOf(others.map((other) => Math.log(chanceOfOutcome(other, outcome))));
  return theirs === null ? null : 100 * (Math.log(chanceOfOutcome(chance, outcome)) - theirs);
}

/** How much higher the chances were than what happened: mean chance - share of YES, -1..1; null of nothing. */
export function optimism(pairs: readonly Resolved[]): number | null {
  return meanOf(pairs.map(({ chance, outcome }) => chance - Number(outcome)));
}

/** Null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function chanceOfOutcome(chance: number, outcome: boolean): number {
  invariant(chance > 0 && chance < 1, `not a chance that can be scored: ${chance}`);
  return outcome ? chance : 1 - chance;
}
