import type { ImportedIdea } from '../import/idea-line.js';
import { Dice } from './dice.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Part of the ideas that are there from the start; the newest come one by one after that. */
const FOUNDING = 0.85;
const Draw = { times: 601 } as const;

export interface DemoTimes {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

export interface TimedIdea {
  readonly idea: ImportedIdea;
  readonly proposedAt: Date;
  readonly closesAt: Date;
}

/**
 * Puts the ideas into the demo's past: most within its first day, the newest spread over the rest, the last one a
 * day before the present. Markets close on days between two weeks and half a year from now. In the order in which
 * they are proposed.
 */
export function timeIdeas(
  ideas: readonly ImportedIdea[],
  seed: number,
  { from, until }: DemoTimes,
): TimedIdea[] {
  const dice = new Dice(seed, Draw.times);
  const byAge = [...ideas].sort(
    (a, b) => compare(a.createdOn, b.createdOn) || Number(a.number) - Number(b.number),
  );
  const founding = Math.ceil(FOUNDING * byAge.length);
  const spacing = (until - from - 2 * DAY) / Math.max(1, byAge.length - founding);
  return byAge.map((idea, place) => {
    const late = place < founding ? 0 : DAY + (place - founding + dice.unit()) * spacing;
    const proposedAt = new Date(Math.floor(place < founding ? from + (place / founding) * DAY : from + late));
    return { idea, proposedAt, closesAt: closingTime(until, dice) };
  });
}

function closingTime(until: number, dice: Dice): Date {
  const day = Math.floor(until / DAY) + 14 + dice.below(170);
  return new Date(day * DAY + 16 * HOUR);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
