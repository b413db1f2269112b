import type { Belief } from '@openfloor/merit';
import type { Alternative } from './alternatives.js';
import { ALLOWANCE_MILLI } from './floor.js';
import type { Observed } from './season.js';

const INDEPENDENT = 10;

/**
 * How many points (of 100) an eleventh person with the full allowance at 99 or 1 % moves an idea that ten independent people
 * stand behind: each such idea, both ways.
 */
export function influenceMoves(
  season: readonly Observed[],
  merit: Alternative['merit'],
  skill = 1,
): number[] {
  return season.flatMap(({ beliefs }) => {
    const ten = beliefs.filter(({ atRiskMilli }) => atRiskMilli > 0).slice(0, INDEPENDENT);
    const before = ten.length < INDEPENDENT ? null : merit(ten, 0.5);
    if (before === null) return [];
    return [0.99, 0.01].map(
      (chance) => Math.abs((merit([...ten, loud(chance, skill)], 0.5) ?? before) - before) * 100,
    );
  });
}

const loud = (chance: number, skill: number): Belief => ({
  memberId: 0,
  chance,
  atRiskMilli: ALLOWANCE_MILLI,
  beforeExposure: true,
  skill,
});

export interface Influence {
  readonly mean: number;
  readonly p95: number;
  readonly cases: number;
}

export function influenceOf(moves: readonly number[]): Influence {
  const sorted = [...moves].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, move) => sum + move, 0) / Math.max(1, sorted.length);
  return { mean, p95: sorted[Math.floor(0.95 * sorted.length)] ?? 0, cases: sorted.length };
}
