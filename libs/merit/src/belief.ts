import { invariant } from '@openfloor/kernel';
import { boundedSkill } from './skill.js';

/** What one independent person states about an idea. */
export interface Belief {
  readonly memberId: number;
  /** Of YES, 0..1. */
  readonly chance: number;
  /** What the person has at risk on the estimate's side now, in milli-tokens. */
  readonly atRiskMilli: number;
  /** Given before the person was first shown price or merit. */
  readonly beforeExposure: boolean;
  /** See skillOf: 0.5..1.4, 1 without a record. */
  readonly skill: number;
}

/** Who has seen the price repeats it in part: such an estimate tells half as much. */
const AFTER_EXPOSURE = 0.5;

/**
 * How much a belief counts by itself: sqrt(min(cap, at risk)) * (1 before exposure, else 1/2) * skill. The root, because
 * four times the tokens are not four times the knowledge; the cap, because tokens are not knowledge at all. Unit: roots
 * of milli-tokens; 0 with nothing at risk.
 */
export function weightOf(belief: Belief, capMilli: number): number {
  const { atRiskMilli, beforeExposure, skill } = belief;
  invariant(capMilli > 0 && atRiskMilli >= 0, `no stake: ${atRiskMilli} of ${capMilli}`);
  return (
    Math.sqrt(Math.min(capMilli, atRiskMilli)) * (beforeExposure ? 1 : AFTER_EXPOSURE) * boundedSkill(skill)
  );
}

/** Stakes below a tenth of the cap never count in full, however small those of the others are. */
const LEAST_USUAL = 0.1;

/**
 * The usual stake among these beliefs: what four in five of them have at risk at least, from a tenth of the cap to the
 * cap. Stakes count up to it: who stakes more than most do on an idea has no more say in it, so that a few who stake all
 * they may cannot outweigh the usual stakes of many. (Measured against other shares: docs/merit.md.)
 */
export function usualCap(beliefs: readonly Belief[], capMilli: number): number {
  const stakes = beliefs.map(({ atRiskMilli }) => atRiskMilli).sort((a, b) => a - b);
  const usual = stakes[Math.floor(stakes.length / 5)] ?? capMilli;
  return Math.min(capMilli, Math.max(LEAST_USUAL * capMilli, usual));
}
