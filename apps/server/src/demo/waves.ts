import { MAKERS_PER_MARKET } from './crowd.js';
import { Dice } from './dice.js';
import { type Cast, makerTurn, takerTurns } from './schedule.js';
import type { Turn } from './turn.js';

const WAVE_MS = 2 * 3_600_000;
/** Waves between two looks of makers at a market of average interest, and the least and most of it. */
const REVIEW_WAVES = 30;
const [SHORTEST_REVIEW, LONGEST_REVIEW] = [8, 36];
/**
 * Waves of age that lengthen it by one, because what a new idea is worth becomes clear quickly; the same towards
 * the end, so that the last days show daily changes and the present no jump.
 */
const CALMING_WAVES = 2;
const TAKERS_PER_WAVE = 31;
/** The last waves, minutes apart, in which all makers look: the books are fresh when people come. */
const CLOSING_WAVES = 2 * MAKERS_PER_MARKET;
const CLOSING_MS = 20 * 60_000;
const Draw = { wave: 501 } as const;

/** A moment of the simulated past at which members look at markets. */
export interface Wave {
  readonly number: number;
  readonly at: number;
  /** Waves until the closing ones. */
  readonly left: number;
  readonly closing: boolean;
}

/** Regular waves with some jitter, and the closing ones. */
export function wavesOf(seed: number, { from, until }: { from: number; until: number }): Wave[] {
  const closingFrom = until - CLOSING_WAVES * CLOSING_MS;
  const count = Math.floor((closingFrom - from) / WAVE_MS);
  const waves = Array.from({ length: count }, (_, number): Wave => {
    const jitter = Math.floor(0.9 * WAVE_MS * new Dice(seed, Draw.wave, number).unit());
    return { number, at: from + number * WAVE_MS + jitter, left: count - number, closing: false };
  });
  for (let number = 0; number < CLOSING_WAVES; number++) {
    waves.push({ number, at: closingFrom + (number + 1) * CLOSING_MS - 1, left: 0, closing: true });
  }
  return waves;
}

/** Whose turn it is among the listed markets. Pure. */
export function turnsOf(seed: number, casts: readonly Cast[], wave: Wave): Turn[] {
  const { at, number, closing } = wave;
  const makers = casts.flatMap((cast) => {
    const slot = closing ? number : dueMaker(cast, wave);
    return slot === null ? [] : (makerTurn(cast, slot, at) ?? []);
  });
  return [...makers, ...takerTurns(seed, casts, { at, count: TAKERS_PER_WAVE })];
}

/** One maker a market and wave at most, so that they see each other's quotes; all three in the first waves. */
function dueMaker({ idea, interest }: Cast, wave: Wave): number | null {
  const { at, number } = wave;
  const age = Math.floor((at - idea.listedAt) / WAVE_MS);
  if (age < MAKERS_PER_MARKET) return age;
  const calm = Math.min(LONGEST_REVIEW, Math.max(SHORTEST_REVIEW, REVIEW_WAVES / interest));
  const edge = Math.min(age, wave.left);
  const every = Math.round(Math.min(calm, MAKERS_PER_MARKET + edge / CALMING_WAVES));
  const turn = number + idea.marketId;
  return turn % every === 0 ? turn / every : null;
}
