export { type BandPlace, bandsOf, type RankedMerit } from './bands.js';
export { type Belief, usualCap, weightOf } from './belief.js';
export { type CalibrationPoint, calibrationCurve, calibrationError } from './calibration.js';
export { chanceOf, clampedChance, logOdds } from './chance.js';
export { type Debias, fitDebias } from './debias.js';
export { type Contribution, LEAST_PEOPLE, mayPublish } from './disclosure.js';
export {
  type Evidence,
  type EvidenceFacts,
  type EvidenceGrade,
  type EvidencePart,
  type EvidencePoints,
  evidenceOf,
} from './evidence.js';
export { type WithInterval, withInterval } from './interval.js';
export { type Merit, type MeritTerms, meritOf, shrunk } from './merit.js';
export { auc, kendallTau } from './rank-correlation.js';
export { rotatingSlot } from './rotating-slot.js';
export { baselineScore, brier, optimism, peerScore, type Resolved } from './scores.js';
export { seededNumbers } from './seeded-numbers.js';
export { boundedSkill, MOST_SKILL, type SkillRecord, skillOf } from './skill.js';
export { type Cell, suppressed } from './suppression.js';
