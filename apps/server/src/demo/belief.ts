import type { RecordedOutcome } from '../database/entities/idea.js';
import { normalOf, unitOf } from './dice.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Draws of different things must not share their numbers. */
const Draw = { quality: 1, trend: 2, week: 3, hour: 4, view: 5, precision: 6, mood: 7 } as const;

/** What the crowd's beliefs about an idea come from. */
export interface BelievedIdea {
  readonly marketId: number;
  /** Milliseconds since 1970. */
  readonly listedAt: number;
  /** Known from an import, or not yet. */
  readonly recordedOutcome: RecordedOutcome | null;
}

/** How far the room is from the idea's merit when it hears of it, and how long it takes to find out. */
const FIRST_GUESS = 0.35;
const LEARNING_MS = 7 * DAY;
/** Prices between 6 % and 94 % before the drift. */
const STRONGEST = 2.75;

/**
 * The hidden merit of an idea as a logit. A recorded outcome is a noisy signal of it: some ideas that were done
 * were doubtful, some that were not were good.
 */
export function quality(seed: number, { marketId, recordedOutcome }: BelievedIdea): number {
  const lean = recordedOutcome === null ? 0 : recordedOutcome === 'YES' ? 0.95 : -1.05;
  const drawn = lean + 1.15 * normalOf(seed, Draw.quality, marketId);
  return STRONGEST * Math.tanh(drawn / STRONGEST);
}

/**
 * What the room thinks at a time: it starts near even, learns, and drifts around the merit without ever running
 * away (so that the demo can go on for months). Logit.
 */
export function roomBelief(seed: number, idea: BelievedIdea, at: number): number {
  const learned = 1 - (1 - FIRST_GUESS) * Math.exp(-Math.max(0, at - idea.listedAt) / LEARNING_MS);
  const { marketId } = idea;
  return (
    quality(seed, idea) * learned +
    0.32 * waver(at / (6 * DAY), seed, Draw.trend, marketId) +
    0.16 * waver(at / (1.5 * DAY), seed, Draw.week, marketId) +
    0.1 * waver(at / (5 * HOUR), seed, Draw.hour, marketId)
  );
}

/** One member's settled view: the room's, and an opinion of their own that the imprecise hold more strongly. */
export function memberBelief(seed: number, memberId: number, idea: BelievedIdea, at: number): number {
  const precision = 0.25 + 0.45 * unitOf(seed, Draw.precision, memberId);
  return roomBelief(seed, idea, at) + precision * normalOf(seed, Draw.view, memberId, idea.marketId);
}

/** The view of a member who trades on the mood of the half hour. */
export function moodyBelief(seed: number, memberId: number, idea: BelievedIdea, at: number): number {
  const mood = waver(at / (0.5 * HOUR), seed, Draw.mood, memberId, idea.marketId);
  return memberBelief(seed, memberId, idea, at) + 0.4 * mood;
}

/** Smooth noise without a memory: normal draws at the whole numbers, blended in between. */
function waver(position: number, ...keys: number[]): number {
  const knot = Math.floor(position);
  const part = position - knot;
  const blend = part * part * (3 - 2 * part);
  return normalOf(...keys, knot) * (1 - blend) + normalOf(...keys, knot + 1) * blend;
}

/** Logit to probability. */
export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
export const logit = (chance: number): number => Math.log(chance / (1 - chance));
