import { invariant } from '@openfloor/kernel';

/** No estimate counts for more than this: nobody knows the future, and a 99.9 would outweigh everybody. */
const LEAST_CHANCE = 0.02;
const MOST_CHANCE = 0.98;

/** A chance (0..1) as it counts: 2 to 98 percent. */
export function clampedChance(chance: number): number {
  invariant(chance >= 0 && chance <= 1, `not a chance: ${chance}`);
  return Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, chance));
}

/** The log-odds ln(p / (1 - p)) of a chance above 0 and below 1. */
export function logOdds(chance: number): number {
  invariant(chance > 0 && chance < 1, `has no log-odds: ${chance}`);
  return Math.log(chance / (1 - chance));
}

/** The chance (0..1) with these log-odds. */
export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
