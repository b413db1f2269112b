import type { ImportedIdea } from '../import/idea-line.js';
import type { DemoTimes } from './demo-market.js';
import { Dice } from './dice.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Part of the ideas that are there from the start; the newest come one by one after that. */
const FOUNDING = 0.85;
/** Part of the founding ideas with a recorded outcome whose markets end in the past. */
const ENDED = 0.14;
/** The first quarter of the past is for trading. */
const ENDING_PART = 0.75;
/** Above 1, more of them end late than early: the officers have things to do. */
const LATENESS = 1.6;
const LAST_END = 2 * HOUR;
const Draw = { times: 601, endings: 602 } as const;

export interface TimedIdea {
  readonly idea: ImportedIdea;
  readonly proposedAt: Date;
  readonly closesAt: Date;
}

/**
 * Puts the ideas into the demo's past: most within its first day, the newest spread over the rest, the last one a
 * day before the present. Some markets ended in that past; the others close on days between two weeks and half a year
 * from now. In the order in which they are proposed.
 */
export function timeIdeas(ideas: readonly ImportedIdea[], { seed, from, until }: DemoTimes): TimedIdea[] {
  const dice = new Dice(seed, Draw.times);
  const byAge = [...ideas].sort(
    (a, b) => compare(a.createdOn, b.createdOn) || Number(a.number) - Number(b.number),
  );
  const founding = Math.ceil(FOUNDING * byAge.length);
  const spacing = (until - from - 2 * DAY) / Math.max(1, byAge.length - founding);
  return byAge.map((idea, place) => {
    const late = place < founding ? 0 : DAY + (place - founding + dice.unit()) * spacing;
    const proposedAt = new Date(Math.floor(place < founding ? from + (place / founding) * DAY : from + late));
    const ending =
      place < founding && idea.outcome !== null ? endingTime(place, { seed, from, until }) : null;
    return { idea, proposedAt, closesAt: ending ?? closingTime(until, dice) };
  });
}

/** When the market of a founding idea ended; null: it has not. */
function endingTime(place: number, { seed, from, until }: DemoTimes): Date | null {
  const dice = new Dice(seed, Draw.endings, place);
  if (!dice.chance(ENDED)) return null;
  const span = ENDING_PART * (until - from) - LAST_END;
  return new Date(Math.floor(until - LAST_END - span * dice.unit() ** LATENESS));
}

function closingTime(until: number, dice: Dice): Date {
  const day = Math.floor(until / DAY) + 14 + dice.below(170);
  return new Date(day * DAY + 16 * HOUR);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
